"""Nuclear output: near constant, limited by what the fleet has available."""
import numpy as np
import pandas as pd

from .calibration import NUCLEAR_LOADING

_MEMORY_HOURS = 72
_KNOWN_AFTER_HOURS = 24
# Each station refuels for ten weeks a year and then carries this much more of the fleet's outage than the others.
_WINDOW_DAYS, _WINDOW_WEIGHT = 70, 4.0
_MOST_OUT = 0.9


def fleet_available(reported_mw: pd.Series, installed_mw) -> pd.Series:
    """What the fleet can give in an hour, as known the day before: the most it gave in the three days that end 24 hours
    earlier; empty where less than a day of these is reported.

    How much of the fleet is in repair follows from no weather, so it is taken from what was reported before the hour,
    never from the hour itself.
    """
    known = reported_mw.shift(_KNOWN_AFTER_HOURS).rolling(_MEMORY_HOURS, min_periods=24).max()
    return known.clip(upper=pd.Series(installed_mw, index=reported_mw.index))


def by_station(available_mw: pd.Series, capacities, installed_mw, rng: np.random.Generator) -> np.ndarray:
    """Splits the fleet's outage over the stations: (hours, stations), adding up to `available_mw`."""
    capacities = np.asarray(capacities, float)
    share = capacities / capacities.sum()
    starts = rng.permutation(len(share)) * 365 / len(share) + rng.integers(0, 30)
    day = available_mw.index.dayofyear.to_numpy()[:, None]
    refuelling = (day - starts[None, :]) % 365 < _WINDOW_DAYS
    weight = share * np.where(refuelling, _WINDOW_WEIGHT, 1.0)
    rated = np.outer(np.asarray(installed_mw), share)
    left = np.asarray(installed_mw) - available_mw.to_numpy()
    out = np.zeros_like(rated)
    # A station is never wholly out: what does not fit goes to the others. Six rounds settle six stations.
    for _ in range(len(share)):
        room = _MOST_OUT * rated - out
        open_weight = weight * (room > 1e-9)
        total = open_weight.sum(axis=1, keepdims=True)
        out += np.minimum(room, left[:, None] * open_weight / np.where(total > 0, total, 1))
        left = np.asarray(installed_mw) - available_mw.to_numpy() - out.sum(axis=1)
    return rated - out


def output(available_mw):
    return NUCLEAR_LOADING * np.asarray(available_mw)
