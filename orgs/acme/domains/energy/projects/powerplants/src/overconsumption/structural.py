"""Load as calendar and weather explain it: one ridge regression per hour of the day."""
import numpy as np
import pandas as pd

from .designs import design

_PENALTY = 0.01
_HALF_LIFE_DAYS = 45
_NEIGHBOUR_WEIGHT = 0.3


class Structural:
    """Log load from hinges of temperature, day types, sun and wind.

    Recent days weigh more; neighbouring hours lend their rows.
    """

    def fit(self, table: pd.DataFrame, rows: np.ndarray) -> "Structural":
        inputs = design(table)
        target = table["log_load"].to_numpy()
        usable = rows & ~np.isnan(target) & ~np.isnan(inputs).any(axis=1)
        age_days = (rows.nonzero()[0].max() - np.arange(len(rows))) / 24.0
        hour = table["hour"].to_numpy()
        self._hours = {h: _fit_hour(inputs, target, usable, age_days, hour, h) for h in range(24)}
        return self

    def predict(self, table: pd.DataFrame) -> pd.Series:
        """Empty where the weather is."""
        inputs = design(table)
        hour = table["hour"].to_numpy()
        out = np.full(len(table), np.nan)
        for h, model in self._hours.items():
            if model is not None:
                mean, scale, beta, level = model
                here = hour == h
                out[here] = np.clip((inputs[here] - mean) / scale, -6, 6) @ beta + level
        return pd.Series(out, index=table.index)


def _fit_hour(design, target, usable, age_days, hour, h):
    distance = np.minimum((hour - h) % 24, (h - hour) % 24)
    rows = usable & (distance <= 1)
    if (rows & (distance == 0)).sum() < 28:
        return None
    x, y, at = design[rows], target[rows], hour[rows]
    weight = np.where(distance[rows] == 0, 1.0, _NEIGHBOUR_WEIGHT) * 0.5 ** (age_days[rows] / _HALF_LIFE_DAYS)
    levels = {k: np.average(y[at == k], weights=weight[at == k]) for k in np.unique(at)}
    y = y - np.array([levels[k] for k in at])
    mean = np.average(x, axis=0, weights=weight)
    scale = np.sqrt(np.average((x - mean) ** 2, axis=0, weights=weight))
    scale[scale < 1e-9] = 1e9
    z = (x - mean) / scale
    weighted = z * weight[:, None]
    gram = weighted.T @ z + _PENALTY * weight.sum() * np.eye(z.shape[1])
    return mean, scale, np.linalg.solve(gram, weighted.T @ y), levels[h]
