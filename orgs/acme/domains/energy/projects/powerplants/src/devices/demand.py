"""What the area of a station asks for."""
import re

import numpy as np
import pandas as pd

from . import draws, lookback

_NOISE = 0.004
# What is left of a shock after `_SHOCKS` hours, 0.6 %, is left out: an hour knows no more of the past.
_PERSISTENCE, _SHOCKS = 0.9, 48
_ITEM = re.compile(r"^(?P<plant>\w+):(?P<start>[^;]+?)/(?P<hours>\d+)h\*(?P<factor>\d+(\.\d+)?)$")
_AUTO = re.compile(r"^auto:(?P<per_year>\d+)$")


def episodes(text: str, plant_ids: list, hours: pd.DatetimeIndex, seed: int) -> pd.DataFrame:
    """Over-consumption episodes: plant_id, start, hours, factor.

    `text` is empty, `auto:<episodes per year>` (drawn from the seed: one area asks 15 to 40 % more for two to four
    days) or a list such as `N4:2022-07-12T06:00Z/48h*1.35; S1:2022-08-01T00:00Z/24h*1.2`.
    """
    auto = _AUTO.match(text.strip())
    if auto:
        return _drawn(int(auto["per_year"]), plant_ids, hours, seed)
    rows = []
    for item in filter(None, (part.strip() for part in text.split(";"))):
        found = _ITEM.match(item)
        if not found or found["plant"] not in plant_ids:
            raise ValueError(
                f"parameter episodes: '{item}' is not '<plant>:<start>/<hours>h*<factor>' "
                f"with a plant of {', '.join(plant_ids)}")
        start = pd.Timestamp(found["start"]).tz_convert("UTC")
        rows.append((found["plant"], start, int(found["hours"]), float(found["factor"])))
    return pd.DataFrame(rows, columns=["plant_id", "start", "hours", "factor"])


def factors(found: pd.DataFrame, plant_ids: list, hours: pd.DatetimeIndex) -> np.ndarray:
    """(hours, stations): 1, and the episode's factor while one lasts."""
    out = np.ones((len(hours), len(plant_ids)))
    for row in found.itertuples():
        inside = (hours >= row.start) & (hours < row.start + pd.Timedelta(hours=row.hours))
        out[inside, plant_ids.index(row.plant_id)] *= row.factor
    return out


def noise(hours: pd.DatetimeIndex, plant_ids: list, seed: int) -> np.ndarray:
    """(hours, stations): slow deviation of an area from its share, an autoregressive process of 0.4 % around 1. The
    hours are unbroken."""
    from scipy.special import ndtri

    own = [draws.uniform(seed, "demand", plant, lookback.reach(hours, _SHOCKS), 1) for plant in plant_ids]
    shocks = ndtri(np.hstack(own)) * np.sqrt(1 - _PERSISTENCE**2)
    return 1 + _NOISE * lookback.fading(shocks, _PERSISTENCE, _SHOCKS)


def _drawn(per_year, plant_ids, hours, seed):
    plant_ids, rows = sorted(plant_ids), []
    for year in sorted(set(hours.year)):
        # Drawn per calendar year, so that a longer history keeps the episodes of a shorter one.
        own = np.random.default_rng([seed, year])
        for _ in range(per_year):
            start = pd.Timestamp(year=year, month=1, day=1, tz="UTC") + pd.Timedelta(hours=int(own.integers(0, 8600)))
            plant = plant_ids[own.integers(0, len(plant_ids))]
            rows.append((plant, start, int(own.integers(48, 97)), round(float(own.uniform(1.15, 1.40)), 2)))
    return pd.DataFrame(rows, columns=["plant_id", "start", "hours", "factor"])
