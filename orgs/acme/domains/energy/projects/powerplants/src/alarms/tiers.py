"""What two tiers know of an hour: the day-ahead one as much as the forecast, the intraday one the last telemetry."""
import numpy as np
import pandas as pd

from redirect import state

from .moved import moved
from .outlook import Outlook, outlook
from .telemetry import last_reading, unusual

# Part of the last error of the national forecast that is still there some hours later.
_CARRY = 0.7


def day_ahead(seen: state.State, plants, reserve: float) -> Outlook:
    issued = pd.concat([seen.issued] * len(plants), axis=1, keys=plants["plant_id"])
    usual = pd.DataFrame(False, index=seen.hours, columns=plants["plant_id"])
    return outlook(plants, seen.load, seen.forecast, seen.available, seen.other, reserve, usual, issued)


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
    return outlook(plants, expected, asked, available, seen.other, reserve, unusual(share, last), issued)
