"""What each constraint of the redirect costs: days on which it binds are solved again without it."""
import dataclasses

import numpy as np
import pandas as pd

from .allocation import solve
from .problem import CONSTRAINTS, Day, Flows

_COLUMNS = {
    "constraint_name": object, "days": "int64", "cost_eur": float, "unserved_mwh": float, "extra_cost_eur": float,
    "extra_unserved_mwh": float}


def table(solved: list) -> pd.DataFrame:
    """One row per constraint: days on which it binds, cost and unserved energy without it, what it adds to them.

    `solved` has a day, its flows and what stays unserved. The row `all` is the plan with every constraint.
    """
    plans = np.array([_totals(day, flows, unserved) for day, flows, unserved in solved]).reshape(-1, 2)
    rows = [("all", len(solved), *plans.sum(axis=0), 0.0, 0.0)]
    for name in CONSTRAINTS:
        bound = [k for k, (day, flows, _) in enumerate(solved) if binds(name, day, flows)]
        free = plans.copy()
        for k in bound:
            free[k] = _solved(_without(solved[k][0], name))
        rows.append((name, len(bound), *free.sum(axis=0), *(plans - free).sum(axis=0)))
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS).round(3)


def binds(name: str, day: Day, flows: np.ndarray) -> bool:
    """Whether a plan may be another one without the constraint: it stands at its limit, or decides what is on."""
    given = flows.sum(axis=1)
    step = np.diff(np.vstack([day.arriving(day.before_kw), given, np.zeros_like(given[:1])]), axis=0)
    if name == "ramp_up":
        return bool((step >= day.following()).any())
    if name == "ramp_down":
        return bool((-step >= day.following()).any())
    if name == "lines":
        return bool((flows >= day.arriving(day.line_kw)).any())
    if name == "minimum_load":
        return bool(day.switched()[day.limit_kw > 0].any())
    return True


def _without(day: Day, name: str) -> Day:
    if name == "losses":
        return dataclasses.replace(day, loss_ppm=0)
    return dataclasses.replace(day, lifted=frozenset([name]))


def _solved(day: Day) -> tuple:
    flows = Flows(day)
    values = solve(flows)[0]
    return _totals(day, flows.spread(values), values[flows.count:])


def _totals(day: Day, flows: np.ndarray, unserved: np.ndarray) -> tuple:
    """(EUR, MWh unserved)."""
    return day.cost_of(flows), unserved.sum() / 1000
