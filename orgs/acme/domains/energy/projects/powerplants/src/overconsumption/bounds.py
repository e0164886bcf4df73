"""From a log forecast to megawatts with an upper bound that covers the share it claims."""
import warnings

import numpy as np
import pandas as pd

from .issue import DAY

# A twentieth of eight weeks are three days, and one bad holiday is one of them: a quantile needs a year.
_SCALE_DAYS, _YEAR_DAYS, _LEAST_DAYS = 28, 365, 14
_STEP = 0.02
# An error of more than twelve usual ones is a break, not the spread that a quantile describes. It counts as a miss all
# the same.
_BREAK = 12.0
# Aims at fewer misses than allowed: a share measured over a year scatters around its aim, and over a month more so.
_CAUTION = 0.8
# A day is complete, and known, when the forecast of the day after the next is issued.
_UNTIL_KNOWN = 2


def upper(log_forecast: pd.Series, log_actual: pd.Series, coverage: float) -> pd.Series:
    """Log upper bound: the forecast plus a quantile of the errors of the last year, in units of each hour's usual
    error.

    The quantile's level is steered day by day by how often the bound held (adaptive conformal inference, Gibbs and
    Candes 2021), so the share of hours below it tends to `coverage` even when the errors change their size. The series
    are whole UTC days; for a day's bound the errors of the days up to the second before it are used, for those were
    complete when it was issued.
    Empty until two weeks of errors are known; so there is no bound at all for a series of less than 18 days.
    """
    error = log_actual - log_forecast
    scale = _usual_error(error)
    score = (error / scale).to_numpy()
    miss = (1 - coverage) * _CAUTION
    level, quantiles = miss, []
    for day in range(len(score) // DAY):
        known = max(0, day + 1 - _UNTIL_KNOWN)
        past = score[max(0, known - _YEAR_DAYS) * DAY:known * DAY]
        past = past[np.abs(past) < _BREAK]
        quantiles.append(np.quantile(past, np.clip(1 - level, 0.5, 1.0)) if len(past) >= DAY * _LEAST_DAYS else np.nan)
        if day >= _UNTIL_KNOWN and np.isfinite(quantiles[day - _UNTIL_KNOWN]):
            seen = score[(day - _UNTIL_KNOWN) * DAY:known * DAY]
            seen = seen[np.isfinite(seen)]
            if len(seen):
                missed = np.mean(seen > quantiles[day - _UNTIL_KNOWN])
                level = np.clip(level + _STEP * (miss - missed), 0.001, 0.5)
            else:
                # Behind a hole what was missed before it is as old as it would be without one.
                level += np.clip(miss - level, -_STEP * miss, _STEP * miss)
    return log_forecast + np.repeat(quantiles, DAY) * scale


def is_break(error: pd.Series) -> pd.Series:
    """Whether an error is of another kind than those before it: a step, such as the beginning of an episode."""
    return (error / _usual_error(error)).abs() > _BREAK


def _usual_error(error: pd.Series) -> pd.Series:
    """Median size of the errors of the same hour of the day and its neighbours over four weeks, drawn to that over a
    year as if two weeks of it were known besides; all of it known at the issue. `error` is whole UTC days.

    The median, so that the two days on which an episode begins and ends do not widen the bound for a month; and drawn
    to the year's, so that the few days that a hole leaves of four weeks do not speak for all.
    """
    size = error.abs()
    near = np.stack([size.shift(hours).to_numpy() for hours in (-1, 0, 1)])
    with warnings.catch_warnings():
        # Hours without any error near them are empty, as they should be.
        warnings.simplefilter("ignore", RuntimeWarning)
        days = pd.DataFrame(np.nanmedian(near, axis=0).reshape(-1, DAY))
    known = days.shift(_UNTIL_KNOWN)
    last, year = (known.rolling(count, min_periods=1) for count in (_SCALE_DAYS, _YEAR_DAYS))
    weight = last.count() / (last.count() + _LEAST_DAYS)
    log = lambda window: np.log(window.median().clip(lower=1e-4))
    usual = np.exp(log(year) + weight * (log(last) - log(year)).fillna(0.0))
    return pd.Series(usual.to_numpy().ravel(), index=error.index)
