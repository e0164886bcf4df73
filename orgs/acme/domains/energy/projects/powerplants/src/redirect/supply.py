"""What each station can give in an hour, and what is left over of it, as known 24 hours before."""
import numpy as np
import pandas as pd

from devices.simulate import weather_output

_KNOWN_AFTER_HOURS = 24
# The other supply can give again what it gave at its best in the year before: gas, reservoirs and imports are not bound
# to an hour.
_OTHER_DAYS = 365


def expected_available(
        plants: pd.DataFrame, weather: pd.DataFrame, reported: pd.DataFrame,
        hours: pd.DatetimeIndex) -> pd.DataFrame:
    """MW per hour (rows) and station: sun and wind from the weather of the hour, the others as they reported a day
    before."""
    out = reported.reindex(hours.union(reported.index)).shift(_KNOWN_AFTER_HOURS).reindex(hours)
    for kind in ("solar", "wind"):
        for plant_id, mw in weather_output(kind, plants, weather, hours).items():
            out[plant_id] = pd.Series(mw, index=hours).fillna(out[plant_id])
    return out[plants["plant_id"]].fillna(0.0)


def other_capability(other_mw: pd.Series, hours: pd.DatetimeIndex) -> pd.Series:
    """What hydro, gas, oil, biomass, waste and net imports can add in an hour."""
    known = other_mw.reindex(hours.union(other_mw.index)).shift(_KNOWN_AFTER_HOURS)
    shown = known.rolling(24 * _OTHER_DAYS, min_periods=24).max()
    return shown.reindex(hours).ffill().fillna(0.0).clip(lower=0)


def plan(
        available: np.ndarray, is_coal: np.ndarray, cost: np.ndarray, demand: np.ndarray, reserve: float,
        other: np.ndarray) -> tuple:
    """The day-ahead plan: (can_give, spare), MW, arrays (hours, stations).

    Every area is to get its `demand` and the reserve. Nuclear, wind and sun serve their own area first; the other
    supply fills the gaps and serves coal's areas; coal runs for what is then missing, the cheapest first. Where all of
    that is too little, the level falls for all areas alike. `can_give` is the most that the station and its part of the
    other supply can bring to its area, `spare` the part of it that is not needed.
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
    needed = np.clip(_missing(level, demand, steady) - other, 0, None)
    running = np.zeros_like(available)
    for station in np.flatnonzero(is_coal)[np.argsort(cost[is_coal], kind="stable")]:
        running[:, station] = np.minimum(available[:, station], needed)
        needed = needed - running[:, station]
    planned = level[:, None] * demand
    spare = available - np.where(is_coal, running, np.minimum(available, planned))
    return planned + spare, spare


def _missing(level: np.ndarray, demand: np.ndarray, steady: np.ndarray) -> np.ndarray:
    return np.clip(level[:, None] * demand - steady, 0, None).sum(axis=1)
