"""The redirect of a day written down another way: output, steps up and down, switches on and off as variables."""
import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from redirect.allocation import UNSERVED_COST


def cheapest(day) -> float:
    """EUR of the cheapest plan, with what stays unserved at its price; in megawatts, which may be split."""
    (hours, areas), wide = day.excess_kw.shape, day.limit_kw.shape[1]
    switches = ("g", "up", "down", "on", "go")
    sizes = {"f": hours * areas * wide, "u": hours * areas, **{name: hours * wide for name in switches}}
    start = dict(zip(sizes, np.cumsum([0, *sizes.values()])))
    at = {name: start[name] + np.arange(size) for name, size in sizes.items()}
    at["f"] = at["f"].reshape(hours, areas, wide)
    at["u"] = at["u"].reshape(hours, areas)
    for name in switches:
        at[name] = at[name].reshape(hours, wide)
    rows, low, high = [], [], []

    def row(terms, least, most):
        rows.append(terms)
        low.append(least)
        high.append(most)

    arriving = lambda kw: day.arriving(kw) / 1000
    for t in range(hours):
        for i in range(areas):
            asked = day.excess_kw[t, i] / 1000
            row([*((k, 1) for k in at["f"][t, i]), (at["u"][t, i], 1)], asked, asked)
        for j in range(wide):
            g, on, go = at["g"][t, j], at["on"][t, j], at["go"][t, j]
            row([*((k, 1) for k in at["f"][t, :, j]), (g, -1)], 0, 0)
            step = [(g, 1), (at["up"][t, j], -1), (at["down"][t, j], 1)]
            before = arriving(day.before_kw[j]) if t == 0 else 0
            row(step + ([(at["g"][t - 1, j], -1)] if t else []), before, before)
            row([(g, 1), (on, -arriving(day.limit_kw[t, j]))], -np.inf, 0)
            row([(g, 1), (on, -day.needed()[t, j] / 1000)], 0, np.inf)
            if day.is_off[t, j]:
                ran = day.before_kw[j] > 0 if t == 0 else not day.is_off[t - 1, j]
                row([(on, 1), (go, -1)] + ([(at["on"][t - 1, j], -1)] if t and day.is_off[t - 1, j] else []),
                    -np.inf, float(ran))
    most = np.full(sum(sizes.values()), np.inf)
    most[at["f"].ravel()] = arriving(day.line_kw)
    follow = day.following() / 1000
    for name in ("up", "down"):
        most[at[name].ravel()] = np.tile(follow, hours)
    most[at["g"][-1]] = follow
    for name in ("on", "go"):
        most[at[name].ravel()] = 1
    price = np.zeros(len(most))
    price[at["f"].ravel()] = np.tile(day.cost.ravel() / (1e6 - day.loss_ppm) * 1e6, hours)
    price[at["u"].ravel()] = UNSERVED_COST
    price[at["go"].ravel()] = np.tile(day.start_eur, hours)
    whole = np.zeros(len(most))
    whole[at["on"].ravel()] = 1
    cells = [(r, k, value) for r, terms in enumerate(rows) for k, value in terms]
    matrix = sparse.csr_matrix(
        ([c[2] for c in cells], ([c[0] for c in cells], [c[1] for c in cells])), shape=(len(rows), len(most)))
    found = milp(price, constraints=LinearConstraint(matrix, low, high), integrality=whole, bounds=Bounds(0, most),
                 options={"mip_rel_gap": 0, "presolve": False})
    return found.fun
