"""One forecast of several: weights learned online from the experts' errors that were known at the issue."""
import numpy as np
import pandas as pd

from .issue import DAY

_HALF_LIFE_DAYS = 60
_LEAST_DAYS = 14
# How far the errors' covariances are drawn to those of equal experts that err apart, which the plain mean is best for.
_SHRINK = 0.1
_UNTIL_KNOWN = 2
# An error of a third is a break in the data and says nothing of an expert.
_BREAK = 0.3


def mixed(experts: pd.DataFrame, target: pd.Series) -> pd.Series:
    """Weighted means of the experts (columns), whole UTC days: weights that are not negative, add up to one and would
    have erred least, in squares, over the days that were complete at the issue, recent ones first. The plain mean until
    14 days are known. An expert that is silent at an hour is left out there.
    """
    values = experts.to_numpy(dtype=float)
    errors = values - target.reindex(experts.index).to_numpy()[:, None]
    fade, count = 0.5 ** (1 / _HALF_LIFE_DAYS), values.shape[1]
    squares, days, weights = np.zeros((count, count)), 0, np.empty_like(values)
    total = 0.0
    for day in range(-(-len(values) // DAY)):
        past = errors[max(0, day - _UNTIL_KNOWN) * DAY:(day - _UNTIL_KNOWN + 1) * DAY] if day >= _UNTIL_KNOWN else []
        past = _usable(np.asarray(past).reshape(-1, count))
        squares, total, days = fade * squares + past.T @ past, fade * total + len(past), days + (len(past) > 0)
        today = _least(squares / total) if days >= _LEAST_DAYS else np.full(count, 1 / count)
        weights[day * DAY:(day + 1) * DAY] = today
    # A weight of nothing at all for the only expert that speaks would leave no forecast.
    weights = np.where(np.isnan(values), 0.0, weights + 1e-9)
    sums = weights.sum(axis=1)
    means = (np.nan_to_num(values) * weights).sum(axis=1) / np.where(sums > 0, sums, np.nan)
    return pd.Series(means, index=experts.index)


def _usable(errors: np.ndarray) -> np.ndarray:
    """An expert that was silent counts as the mean of the others there."""
    errors = errors[~np.isnan(errors).all(axis=1)]
    others = np.nanmean(errors, axis=1, keepdims=True) if len(errors) else errors[:, :1]
    errors = np.where(np.isnan(errors), others, errors)
    return errors[(np.abs(errors) < _BREAK).all(axis=1)]


def _least(squares: np.ndarray) -> np.ndarray:
    count = len(squares)
    shrunk = squares + _SHRINK * np.trace(squares) / count * np.eye(count)
    active = np.ones(count, dtype=bool)
    while True:
        weights = np.zeros(count)
        solved = np.linalg.solve(shrunk[np.ix_(active, active)], np.ones(active.sum()))
        weights[active] = solved / solved.sum()
        if (weights >= 0).all():
            return weights
        active &= weights > 0
