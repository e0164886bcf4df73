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
    complete when it was issued.
    Empty until two weeks of errors are known; so there is no bound at all for a series of less than 18 days.
    """
    error = log_actual - log_forecast
    scale = _usual_error(error)
    score = error / scale
    days = np.arange(len(error)) // DAY
    known = [score.to_numpy()[start:start + DAY] for start in range(0, len(score), DAY)]
    miss = (1 - coverage) * _CAUTION
    level, quantiles = miss, []
    for day in range(len(known)):
        past = _finite(known[max(0, day - 1 - _SCORE_DAYS):max(0, day - 1)])
        past = past[np.abs(past) < _BREAK]
        quantiles.append(np.quantile(past, np.clip(1 - level, 0.5, 1.0)) if len(past) >= DAY * _LEAST_DAYS else np.nan)
        if day >= 2 and np.isfinite(quantiles[day - 2]):
            seen = _finite(known[day - 2:day - 1])
            if len(seen):
                level = np.clip(level + _STEP * (miss - np.mean(seen > quantiles[day - 2])), 0.001, 0.5)
    return log_forecast + pd.Series(np.asarray(quantiles)[days], index=error.index) * scale


def _usual_error(error: pd.Series) -> pd.Series:
    """Median size of the errors of the same hour of the day and its neighbours over four weeks, all known at the issue.

    The median, so that the two days on which an episode begins and ends do not widen the bound for a month.
    """
    size = error.abs().to_numpy()
    known = np.full((len(size), 3 * _SCALE_DAYS), np.nan)
    lags = (DAY * (2 + day) + k for day in range(_SCALE_DAYS) for k in (-1, 0, 1))
    for column, lag in enumerate(lags):
        # A series that is shorter than the lag has no such error.
        known[lag:, column] = size[: max(len(size) - lag, 0)]
    with warnings.catch_warnings():
        # The first day has no errors yet; its scale is empty, as it should be.
        warnings.simplefilter("ignore", RuntimeWarning)
        return pd.Series(np.nanmedian(known, axis=1), index=error.index).clip(lower=1e-4)


def _finite(parts: list) -> np.ndarray:
    values = np.concatenate(parts) if parts else np.empty(0)
    return values[np.isfinite(values)]
