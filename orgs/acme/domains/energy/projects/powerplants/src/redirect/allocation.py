"""The cheapest way to cover excesses from headrooms: a transport problem, in whole kilowatts."""
import numpy as np
from scipy.optimize import linprog

# Dearer than any way to serve, so nothing stays unserved while a limit leaves room.
UNSERVED_COST = 1e6
_TIE = 1e-7


def allocate(excess_kw: list, limit_kw: list, cost: np.ndarray) -> tuple:
    """Returns (flows, unserved): whole kilowatts from candidate j to area i as an (areas, candidates) array, and what
    each area goes without.

    `excess_kw` and `limit_kw` are whole numbers, `cost` has one row per area and one column per candidate, all below
    `UNSERVED_COST`. Every row of flows and its unserved add up to the excess exactly; no column exceeds its limit.
    Equal costs are decided by position.
    """
    areas, candidates = len(excess_kw), len(limit_kw)
    if areas == 0 or candidates == 0:
        return np.zeros((areas, candidates), dtype=int), np.array(excess_kw, dtype=int)
    cost = np.asarray(cost, float)
    if not (cost < UNSERVED_COST).all():
        raise ValueError(f"a cost is {cost.max()}, the most that is allowed is below {UNSERVED_COST}")
    # A tie has many cheapest plans: a slope over the positions leaves one.
    rank = np.arange(areas * candidates).reshape(areas, candidates)
    objective = np.concatenate([(cost + _TIE * rank).ravel(), np.full(areas, UNSERVED_COST)])
    served = np.hstack([np.kron(np.eye(areas), np.ones(candidates)), np.eye(areas)])
    taken = np.hstack([np.kron(np.ones(areas), np.eye(candidates)), np.zeros((candidates, areas))])
    found = linprog(objective, A_ub=taken, b_ub=limit_kw, A_eq=served, b_eq=excess_kw, method="highs-ds")
    if found.status != 0:
        raise RuntimeError(f"the solver found no plan: {found.message}")
    # Whole limits make every vertex whole, so rounding removes only the solver's noise; the checks would show if it did
    # not.
    flows = np.rint(found.x[: areas * candidates]).astype(int).reshape(areas, candidates)
    unserved = np.array(excess_kw, dtype=int) - flows.sum(axis=1)
    if (unserved < 0).any() or (flows.sum(axis=0) > np.array(limit_kw)).any() or (flows < 0).any():
        raise RuntimeError("the solver's plan breaks a limit")
    return flows, unserved
