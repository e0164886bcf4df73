"""The cheapest way to cover the excesses of a day: linear, with whole on-off decisions where a minimum load binds."""
import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from .problem import Day, Flows, limits

# EUR/MWh. Dearer than any way to serve, so nothing stays unserved while a limit leaves room.
UNSERVED_COST = 1e5
_TIE = 1e-6
# The presolve of the HiGHS in scipy 1.10 has called such problems infeasible, and dearer plans optimal.
_EXACT = {"mip_rel_gap": 0, "presolve": False}


def allocate(day: Day) -> tuple:
    """(flows, unserved): whole kilowatts that arrive from candidate j in area i as an (hours, areas, candidates) array,
    and what each area goes without.

    Flows and unserved add up to the excess exactly, no limit is exceeded, and equal costs are decided by position.
    """
    flows = Flows(day)
    values = np.zeros(0, dtype=np.int64) if flows.unserved == 0 else _whole(flows)
    out = flows.spread(values)
    unserved = day.excess_kw - out.sum(axis=2)
    if (unserved < 0).any():
        raise RuntimeError("the solver's plan gives an area more than it asks for")
    return out, unserved


def solve(flows: Flows) -> tuple:
    """The flows and what stays unserved as the solver found them, and the (matrix, most) that bound them."""
    day = flows.day
    matrix, most = limits(day, flows)
    free = _linear(flows, matrix, most)
    if "minimum_load" in day.lifted or _stands(flows, free):
        return free, matrix, most
    on = _switches(flows, matrix, most)
    # With the decisions made the rest is linear again.
    given = flows.given()
    need = np.where(on, day.needed(), 0).ravel()
    cap = np.where(on | ~day.switched(), day.arriving(day.limit_kw), 0).ravel()
    some = np.diff(given.indptr) > 0
    matrix = sparse.vstack([matrix, given[some], -given[some]], format="csr")
    most = np.concatenate([most, cap[some], -need[some]])
    return _linear(flows, matrix, most), matrix, most


def _whole(flows: Flows) -> np.ndarray:
    values, matrix, most = solve(flows)
    if np.abs(values - np.rint(values)).max() > 1e-4:
        # A corner that is not whole is rare: ramps tie the hours together.
        values = _linear(flows, matrix, most, whole=True)
    values = np.rint(values).astype(np.int64)
    if (matrix @ values > most).any() or (values > flows.bounds()).any() or (values < 0).any():
        raise RuntimeError("the solver's plan breaks a limit")
    return values


def _objective(flows: Flows) -> np.ndarray:
    day = flows.day
    areas, wide = day.cost.shape
    per_kw = day.cost[flows.area, flows.candidate] * 1e6 / (1e6 - day.loss_ppm)
    if not (per_kw < UNSERVED_COST).all():
        raise ValueError(f"a cost is {per_kw.max()}, the most that is allowed is below {UNSERVED_COST}")
    # A tie has many cheapest plans: a slope over the positions leaves one.
    rank = flows.area * wide + flows.candidate
    return np.concatenate([per_kw + _TIE * rank, np.full(flows.unserved, UNSERVED_COST)])


def _linear(flows: Flows, matrix, most, whole: bool = False) -> np.ndarray:
    day, objective, bounds = flows.day, _objective(flows), flows.bounds()
    asked = day.excess_kw[flows.asking_hour, flows.asking_area]
    if whole:
        found = milp(
            objective, constraints=[LinearConstraint(matrix, -np.inf, most),
                                    LinearConstraint(flows.served(), asked, asked)],
            integrality=np.ones(len(objective)), bounds=Bounds(0, bounds), options=_EXACT)
    else:
        found = linprog(
            objective, A_ub=matrix, b_ub=most, A_eq=flows.served(), b_eq=asked,
            bounds=np.column_stack([np.zeros(len(bounds)), bounds]), method="highs-ds")
    if found.x is None:
        raise RuntimeError(f"the solver found no plan: {found.message}")
    return found.x


def _stands(flows: Flows, values) -> bool:
    """Whether a plan keeps every minimum load and starts nothing that costs."""
    day = flows.day
    given = (flows.given() @ values).reshape(day.limit_kw.shape)
    bad = day.switched() & (given > 0.5) & ((given < day.needed() - 0.5) | (day.start_eur > 0))
    return not bad.any()


def _switches(flows: Flows, matrix, most) -> np.ndarray:
    """Which candidates are on in which hours: the mixed-integer problem."""
    day, shape = flows.day, flows.day.limit_kw.shape
    place = np.flatnonzero(day.switched().ravel())
    count, given = len(place), flows.given()[place]
    width = flows.count + flows.unserved
    eye, nothing = sparse.identity(count, format="csr"), sparse.csr_matrix((count, count))
    # In megawatts: beside decisions of 0 and 1 the solver's tolerance suits them better.
    limit, need = day.arriving(day.limit_kw).ravel()[place] / 1000, day.needed().ravel()[place] / 1000
    # An hour's start pays unless it was on in the hour before: by the plan, by decision, or before the day.
    off = day.is_off.ravel()
    back = {position: k for k, position in enumerate(place) if off[position]}
    pairs = [(k, back[p - shape[1]]) for k, p in enumerate(place) if p - shape[1] in back]
    was = sparse.csr_matrix((np.ones(len(pairs)), tuple(zip(*pairs)) if pairs else ([], [])), shape=(count, count))
    before = np.vstack([(day.before_kw > 0)[None, :], ~day.is_off[:-1]]).ravel()[place]
    gave = np.where(np.asarray(was.sum(axis=1)).ravel() > 0, 0.0, before)
    blocks = sparse.bmat([
        [matrix, sparse.csr_matrix((matrix.shape[0], count)), sparse.csr_matrix((matrix.shape[0], count))],
        [given, -sparse.diags(limit), nothing],
        [-given, sparse.diags(need), nothing],
        [sparse.csr_matrix((count, width)), eye - was, -eye],
    ], format="csr")
    upper = np.concatenate([most / 1000, np.zeros(2 * count), gave])
    served = sparse.hstack([flows.served(), sparse.csr_matrix((flows.unserved, 2 * count))], format="csr")
    asked = day.excess_kw[flows.asking_hour, flows.asking_area] / 1000
    pays = (day.is_off * day.start_eur).ravel()[place]
    found = milp(
        np.concatenate([_objective(flows), np.zeros(count), pays]),
        constraints=[LinearConstraint(blocks, -np.inf, upper), LinearConstraint(served, asked, asked)],
        integrality=np.concatenate([np.zeros(width), np.ones(count), np.zeros(count)]),
        bounds=Bounds(0, np.concatenate([flows.bounds() / 1000, np.ones(2 * count)])), options=_EXACT)
    if found.x is None:
        raise RuntimeError(f"the solver found no plan: {found.message}")
    on = np.zeros(shape, dtype=bool)
    on.ravel()[place] = found.x[width:width + count] > 0.5
    return on
