"""What two tiers know of an hour: the day-ahead one as much as the forecast, the intraday one the last telemetry."""
import typing

import numpy as np
import pandas as pd

from redirect import state

# Part of the last error of the national forecast that is still there some hours later.
_CARRY = 0.8
# The last reading counts for six hours; a usual share is the median of four weeks.
_READING_HOURS, _USUAL_HOURS, _USUAL_LEAST = 6, 24 * 28, 24 * 7
# So many usual deviations, and at least so much, make a share unusual. As for the forecast's bound, twelve are a break.
_UNUSUAL, _LEAST_UNUSUAL = 12.0, 0.05


class Outlook(typing.NamedTuple):
    """Frames of hours and stations. `margin` is the logarithm of what the area will ask for over what it can get."""
    margin: pd.DataFrame
    can_give: pd.DataFrame
    # The area asks for more than it usually does, whatever it can get.
    unusual: pd.DataFrame
    issued: pd.DataFrame


def day_ahead(seen: state.State) -> Outlook:
    margin = log_ratio(seen.forecast, seen.can_give)
    issued = pd.concat([seen.issued] * margin.shape[1], axis=1, keys=margin.columns)
    return Outlook(margin, seen.can_give, margin.notna() & False, issued)


def intraday(seen: state.State, plants, consumption, reported, load, known_at, horizon: int, reserve: float) -> Outlook:
    """Each hour as it is seen `horizon` hours before: the day-ahead forecast moved by its last error, each area's share
    of the load and each nuclear station's `reported` availability as last read.

    `load` is measured, and `known_at` says when a reading came; all by hour.
    """
    hours, ids = seen.hours, plants["plant_id"]
    error = np.log(load / seen.load).reindex(hours)
    expected = seen.load * np.exp(_CARRY * error.shift(horizon + 1, freq="h").reindex(hours).fillna(0.0))
    share = consumption[ids].div(load, axis=0)
    last = last_reading(share, known_at[ids], hours, horizon)
    steady = plants.loc[plants["plant_type"] == "nuclear", "plant_id"]
    available = seen.available.copy()
    available[steady] = last_reading(reported[steady], known_at[steady], hours, horizon).fillna(available[steady])
    plan = state.planned(plants, expected, available, seen.other, reserve)
    can_give = pd.DataFrame(plan.can_give, index=hours, columns=ids)
    margin = log_ratio(last.mul(expected, axis=0), can_give)
    issued = pd.DataFrame({plant: hours - pd.Timedelta(hours=horizon) for plant in ids}, index=hours)
    return Outlook(margin, can_give, unusual(share, last), issued)


def last_reading(values: pd.DataFrame, known_at: pd.DataFrame, hours: pd.DatetimeIndex, horizon: int) -> pd.DataFrame:
    """The youngest value of the six hours before each issue that had come by then."""
    out = pd.DataFrame(np.nan, index=hours, columns=values.columns)
    for back in range(horizon + 1, horizon + 1 + _READING_HOURS):
        moved = values.shift(back, freq="h").reindex(hours)
        came = known_at.shift(back, freq="h").reindex(hours)
        # An event is sent within the minute after its hour.
        limit = hours - pd.Timedelta(hours=horizon) + pd.Timedelta(minutes=1)
        out = out.fillna(moved.where(came.le(pd.Series(limit, index=hours), axis=0)))
    return out


def unusual(share: pd.DataFrame, last: pd.DataFrame) -> pd.DataFrame:
    """Whether the last share is far above what it was in the four weeks that end a day before."""
    past = np.log(share).shift(24, freq="h")
    usual = past.rolling(_USUAL_HOURS, min_periods=_USUAL_LEAST).median()
    deviation = 1.4826 * (past - usual).abs().rolling(_USUAL_HOURS, min_periods=_USUAL_LEAST).median()
    at = last.index
    least = np.maximum(_UNUSUAL * deviation.reindex(at), _LEAST_UNUSUAL)
    return np.log(last) - usual.reindex(at) > least


def log_ratio(asked, can_give):
    return np.log(asked / can_give.clip(lower=1e-3))
