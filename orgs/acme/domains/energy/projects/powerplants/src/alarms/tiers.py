"""What two tiers know of an hour: the day-ahead one as much as the forecast, the intraday one the last telemetry."""
import typing

import numpy as np
import pandas as pd

from redirect import state

from .telemetry import last_reading, unusual

# Part of the last error of the national forecast that is still there some hours later.
_CARRY = 0.8


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


def log_ratio(asked, can_give):
    return np.log(asked / can_give.clip(lower=1e-3))
