"""From a log forecast to megawatts with an upper bound that covers the share it claims."""
import warnings

import numpy as np
import pandas as pd

from .issue import DAY

_SCALE_DAYS, _SCORE_DAYS, _LEAST_DAYS = 28, 56, 14
_STEP = 0.02
# An error of more than twelve usual ones is a break (an episode begins or ends), not the spread that a quantile
# describes. It counts as a miss all the same.
_BREAK = 12.0
# Aims at fewer misses than allowed: a share measured over one year scatters around its aim.
_CAUTION = 0.9


def upper(log_forecast: pd.Series, log_actual: pd.Series, coverage: float) -> pd.Series:
    """Log upper bound: the forecast plus a quantile of the errors of the last eight weeks, in units of each hour's
    usual error.

    The quantile's level is steered day by day by how often the bound held (adaptive conformal inference, Gibbs and
    Candes 2021), so the share of hours below it tends to `coverage` even when the errors change their size. The series
    are whole UTC days; for a day's bound the errors of the days up to the second before it are used, for those were
    complete when it was issued. A day without an error, as in a hole, is no day of these windows: they reach further
    back instead, for the few days that a hole leaves would be all that is known of the errors.
    Empty until two weeks of errors are known; so there is no bound at all for a series of less than 18 days.
    """
    error = log_actual - log_forecast
    days = np.arange(len(error)) // DAY
    with_error = _with_error(error.to_numpy())
    scale = _usual_error(error, with_error)
    score = (error / scale).to_numpy()
    known = [score[start:start + DAY] for start in range(0, len(score), DAY)]
    miss = (1 - coverage) * _CAUTION
    level, quantiles = miss, []
    for day in range(len(known)):
        past = _finite([known[then] for then in _last(with_error, day, _SCORE_DAYS)])
        past = past[np.abs(past) < _BREAK]
        quantiles.append(np.quantile(past, np.clip(1 - level, 0.5, 1.0)) if len(past) >= DAY * _LEAST_DAYS else np.nan)
        if day >= 2 and np.isfinite(quantiles[day - 2]):
            seen = _finite(known[day - 2:day - 1])
            if len(seen):
                level = np.clip(level + _STEP * (miss - np.mean(seen > quantiles[day - 2])), 0.001, 0.5)
    return log_forecast + pd.Series(np.asarray(quantiles)[days], index=error.index) * scale


def _usual_error(error: pd.Series, with_error: np.ndarray) -> pd.Series:
    """Median size of the errors of the same hour of the day and its neighbours over four weeks, all known at the issue.

    The median, so that the two days on which an episode begins and ends do not widen the bound for a month.
    """
    # From the day before the first one on, whose last hour has the first error as its neighbour.
    size = np.concatenate([np.full(DAY + 1, np.nan), error.abs().to_numpy(), [np.nan]])
    # By day and hour: the hour before, itself, and the hour after.
    around = np.stack([size[:-2], size[1:-1], size[2:]], axis=1).reshape(-1, DAY, 3)
    known = np.append(0, with_error + 1)
    with warnings.catch_warnings():
        # The first days have no errors yet; their scale is empty, as it should be.
        warnings.simplefilter("ignore", RuntimeWarning)
        usual = [
            np.nanmedian(around[_last(known, day, _SCALE_DAYS)].swapaxes(0, 1).reshape(DAY, -1), axis=1)
            for day in range(1, len(around))]
    return pd.Series(np.concatenate([size[:0], *usual]), index=error.index).clip(lower=1e-4)


def _with_error(error: np.ndarray) -> np.ndarray:
    """Days on which any error is known."""
    return np.flatnonzero(~np.isnan(error).reshape(-1, DAY).all(axis=1))


def _last(with_error: np.ndarray, day: int, count: int) -> np.ndarray:
    """The last `count` of these days that were complete when the forecast of a day was issued."""
    return with_error[:np.searchsorted(with_error, day - 1)][-count:]


def _finite(parts: list) -> np.ndarray:
    values = np.concatenate(parts) if parts else np.empty(0)
    return values[np.isfinite(values)]
