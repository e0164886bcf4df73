"""Ridge regressions, one per hour of the clock of Paris, that learn from one more day every day."""
import numpy as np

from .issue import DAY

_NEIGHBOUR_WEIGHT = 0.3
_LEAST_ROWS = 28
# A day is complete, and known, when the forecast of the day after the next is issued.
_UNTIL_KNOWN = 2
# An input that departs from all that was seen is not followed beyond six standard deviations.
_FARTHEST = 6.0


def predict(
        inputs: np.ndarray, target: np.ndarray, hour: np.ndarray, half_life_days: float, penalty: float,
        others: tuple = ()) -> list:
    """Forecasts of every row from the rows of the days that were complete at the issue: exponentially weighted least
    squares, brought up to date by recursion. `others` are other inputs for the same coefficients.

    Rows are whole UTC days. The first days, until each hour has 28 rows, and rows with an empty input are empty.
    """
    columns = inputs.shape[1]
    usable = ~np.isnan(inputs).any(axis=1) & ~np.isnan(target)
    rows = np.where(usable[:, None], np.column_stack([np.ones(len(target)), inputs, target]), 0.0)
    # Sums over the past of weight times one, inputs and target with each other.
    sums, counts = np.zeros((24, columns + 2, columns + 2)), np.zeros(24)
    fade, tables = 0.5 ** (1 / half_life_days), [inputs, *others]
    out = [np.full(len(target), np.nan) for _ in tables]
    for day in range(_UNTIL_KNOWN, len(target) // DAY):
        new = slice((day - _UNTIL_KNOWN) * DAY, (day - _UNTIL_KNOWN + 1) * DAY)
        products = np.einsum("ri,rj->rij", rows[new], rows[new])
        sums *= fade
        for step, weight in ((0, 1.0), (-1, _NEIGHBOUR_WEIGHT), (1, _NEIGHBOUR_WEIGHT)):
            np.add.at(sums, (hour[new] + step) % 24, weight * products)
        np.add.at(counts, hour[new], usable[new])
        if counts.min() >= _LEAST_ROWS:
            mean, scale, slope, level = _solve(sums, penalty)
            today = slice(day * DAY, (day + 1) * DAY)
            at = hour[today]
            for table, forecast in zip(tables, out):
                far = np.clip((table[today] - mean[at]) / scale[at], -_FARTHEST, _FARTHEST)
                forecast[today] = level[at] + (far * slope[at]).sum(axis=1)
    return out


def _solve(sums, penalty):
    weight = sums[:, 0, 0]
    mean, level = sums[:, 0, 1:-1] / weight[:, None], sums[:, 0, -1] / weight
    gram = sums[:, 1:-1, 1:-1] / weight[:, None, None] - mean[:, :, None] * mean[:, None, :]
    right = sums[:, 1:-1, -1] / weight[:, None] - mean * level[:, None]
    scale = np.sqrt(np.maximum(np.einsum("hii->hi", gram), 0))
    # An input that never moved says nothing.
    scale[scale < 1e-6] = 1e9
    gram = gram / scale[:, :, None] / scale[:, None, :] + penalty * np.eye(gram.shape[1])
    return mean, scale, np.linalg.solve(gram, (right / scale)[:, :, None])[:, :, 0], level
