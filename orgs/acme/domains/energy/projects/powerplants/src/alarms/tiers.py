"""What two tiers know of an hour: the day-ahead one as much as the forecast, the intraday one the last telemetry."""
import dataclasses

import numpy as np
import pandas as pd

from redirect import state, turnout

from .telemetry import last_reading, unusual

# Part of the last error of the national forecast that is still there some hours later.
_CARRY = 0.7


@dataclasses.dataclass(frozen=True)
class Outlook:
    """Of each hour (row) and station (column), or series by hour."""
    # MW that the area is planned to ask for: its part of the load. What it will ask for, what its station can give it
    # before all others, and what it can get at most when there is enough for all, are parts of that.
    demand: pd.DataFrame
    asked: pd.DataFrame
    own: pd.DataFrame
    most: pd.DataFrame
    # The part of its demand that every area can get when all give what they can.
    reach: pd.Series
    # The area asks for more than it usually does, whatever it can get.
    unusual: pd.DataFrame
    issued: pd.DataFrame


def day_ahead(seen: state.State, plants, reserve: float) -> Outlook:
    issued = pd.concat([seen.issued] * len(plants), axis=1, keys=plants["plant_id"])
    usual = pd.DataFrame(False, index=seen.hours, columns=plants["plant_id"])
    return _outlook(plants, seen.load, seen.forecast, seen.available, seen.other, reserve, usual, issued)


def intraday(seen: state.State, plants, consumption, reported, load, known_at, horizon: int, reserve: float) -> Outlook:
    """Each hour as it is seen `horizon` hours before: the day-ahead forecast moved by its last error, each area's share
    of the load and each nuclear station's `reported` availability as last read, and the wind as the last reading moves
    its forecast. The sun is that of the evening before.

    `load` is measured, and `known_at` says when a reading came; all by hour.
    """
    hours, ids = seen.hours, plants["plant_id"]
    error = np.log(load / seen.load).reindex(hours)
    expected = seen.load * np.exp(_CARRY * error.shift(horizon + 1, freq="h").reindex(hours).fillna(0.0))
    share = consumption[ids].div(load, axis=0)
    last = last_reading(share, known_at[ids], hours, horizon)
    available = seen.available.copy()
    read = last_reading(reported[ids], known_at[ids], hours, horizon)
    kind = lambda name: plants.loc[plants["plant_type"] == name, "plant_id"]
    available[kind("nuclear")] = read[kind("nuclear")].fillna(available[kind("nuclear")])
    wind = kind("wind")
    available[wind] = moved(available[wind], read[wind], reported[wind], horizon).fillna(read).fillna(available)[wind]
    issued = pd.DataFrame({plant: hours - pd.Timedelta(hours=horizon) for plant in ids}, index=hours)
    asked = last.mul(expected, axis=0)
    return _outlook(plants, expected, asked, available, seen.other, reserve, unusual(share, last), issued)


def moved(forecast: pd.DataFrame, read: pd.DataFrame, reported: pd.DataFrame, horizon: int) -> pd.DataFrame:
    """The forecast of an hour, moved by what the last reading was and what the forecast had been then, as that was
    right on the days before; empty until two weeks of it are known."""
    hours = forecast.index
    if hours.empty:
        return forecast
    days = pd.date_range(hours[0].floor("D"), hours[-1].floor("D") + pd.Timedelta(hours=23), freq="h")
    then = forecast.shift(horizon + 1, freq="h")
    said = [frame.reindex(days).to_numpy() for frame in (forecast, read, then)]
    likely = turnout.expected(said, reported.reindex(days).to_numpy())
    return pd.DataFrame(likely, index=days, columns=forecast.columns).clip(lower=0).reindex(hours)


def _outlook(plants, load, asked, available, other, reserve, usual, issued) -> Outlook:
    demand = state.demand(plants, load)
    reach = state.reach(plants, load, available, other)
    can_give = state.planned(plants, load, available, other, reserve).can_give / demand
    own = available[plants["plant_id"]] / demand
    own[plants.loc[plants["plant_type"] == "coal", "plant_id"]] = 0.0
    return Outlook(
        demand, asked / demand, own, can_give.where(reach >= 1 + reserve, 1 + reserve), reach, usual, issued)
