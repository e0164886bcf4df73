"""What each station can give in an hour, and what is left over of it, as known when the forecast was issued."""
import typing

import numpy as np
import pandas as pd

from devices.simulate import weather_output

_HOUR = pd.Timedelta(hours=1)
_REPORT_HOURS = 24
# The other supply can give again what it gave on three days of the year before, in the middle one of three hours: gas,
# reservoirs and imports are not bound to an hour. The best hour alone would hand one glitch on for a year.
_OTHER_DAYS, _OTHER_SHOWN_ON, _OTHER_LEAST_DAYS = 365, 3, 14


def as_of(values, issued: pd.Series):
    """What an hourly frame or series held at each issue (`issued`, by hour of delivery): its last value of the 24 hours
    that were over then. Empty where there is none: nothing stands in for a report that is older."""
    hourly = values.asfreq("h") if len(values) > 1 else values
    last = pd.DatetimeIndex(issued) - _HOUR
    whole = hourly.index.union(last.unique())
    known = hourly.reindex(whole).ffill(limit=_REPORT_HOURS - 1).reindex(last)
    return known.set_axis(issued.index)


def expected_available(
        plants: pd.DataFrame, weather: pd.DataFrame, available: pd.DataFrame, capacity: pd.DataFrame,
        issued: pd.Series) -> pd.DataFrame:
    """MW per hour (rows) and station: sun and wind from the weather of the hour, nuclear as last reported before the
    issue, coal its capacity, for a day's notice is enough to bring it there. Empty where nothing was reported."""
    out = as_of(available, issued)
    # Without weather the sun and the wind of the same hour two days before: of the day before, the evening is unknown.
    before = available.shift(48, freq="h").reindex(issued.index)
    coal = plants.loc[plants["plant_type"] == "coal", "plant_id"]
    out[coal] = as_of(capacity[coal], issued)
    for kind in ("solar", "wind"):
        for plant_id, mw in weather_output(kind, plants, weather, issued.index).items():
            out[plant_id] = pd.Series(mw, index=issued.index).fillna(before[plant_id])
    return out[plants["plant_id"]]


def other_capability(other_mw: pd.Series, issued: pd.Series) -> pd.Series:
    """What hydro, gas, oil, biomass, waste and net imports can add in an hour, from measured hours (`other_mw` is empty
    in the others). Empty until two weeks of them are known."""
    sustained = other_mw.asfreq("h").rolling(3, min_periods=2).median()
    # Three hours of one day: from its third hour on.
    best_of_day = sustained[sustained.index.hour >= 2].resample("D").max()
    third = lambda days: np.sort(days[~np.isnan(days)])[-_OTHER_SHOWN_ON]
    shown = best_of_day.rolling(_OTHER_DAYS, min_periods=_OTHER_LEAST_DAYS).apply(third, raw=True)
    # A day counts once it is over.
    shown.index += pd.Timedelta(days=1)
    at = pd.DatetimeIndex(issued)
    return shown.reindex(shown.index.union(at.unique())).ffill().reindex(at).set_axis(issued.index).clip(lower=0)


class Planned(typing.NamedTuple):
    """MW, arrays of hours and stations; `left_other` by hour."""
    can_give: np.ndarray
    spare: np.ndarray
    running: np.ndarray
    left_other: np.ndarray


def plan(
        available: np.ndarray, is_coal: np.ndarray, cost: np.ndarray, demand: np.ndarray, reserve: float,
        other: np.ndarray) -> Planned:
    """The day-ahead plan.

    Every area is to get its `demand` and the reserve. Nuclear, wind and sun serve their own area first; the other
    supply fills the gaps and serves coal's areas; coal runs for what is then missing, the cheapest first. Where all of
    that is too little, the level falls for all areas alike. `can_give` is the most that the station and its part of the
    other supply can bring to its area, `spare` the part of it that is not needed,
    `running` what coal gives for the plan, and `left_other` the other supply that no area is planned to get.
    """
    steady = np.where(is_coal, 0.0, available)
    coal = np.where(is_coal, available, 0.0).sum(axis=1)
    low, high = np.zeros(len(demand)), np.full(len(demand), 1 + reserve)
    level = np.where(_missing(high, demand, steady) <= other + coal, high, np.nan)
    # What is missing grows with the level, so halving the interval forty times finds the level at which nothing is
    # left.
    for _ in range(40):
        middle = (low + high) / 2
        fits = _missing(middle, demand, steady) <= other + coal
        low, high = np.where(fits, middle, low), np.where(fits, high, middle)
    level = np.where(np.isnan(level), low, level)
    missing = _missing(level, demand, steady)
    needed, left_other = np.clip(missing - other, 0, None), np.clip(other - missing, 0, None)
    running = np.zeros_like(available)
    for station in np.flatnonzero(is_coal)[np.argsort(cost[is_coal], kind="stable")]:
        running[:, station] = np.minimum(available[:, station], needed)
        needed = needed - running[:, station]
    planned = level[:, None] * demand
    spare = available - np.where(is_coal, running, np.minimum(available, planned))
    return Planned(planned + spare, spare, running, left_other)


def _missing(level: np.ndarray, demand: np.ndarray, steady: np.ndarray) -> np.ndarray:
    return np.clip(level[:, None] * demand - steady, 0, None).sum(axis=1)
