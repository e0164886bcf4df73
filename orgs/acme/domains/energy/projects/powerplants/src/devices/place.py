"""Weather at a station from the cities around it."""
import pathlib

import numpy as np
import pandas as pd

_CITIES = pd.read_csv(pathlib.Path(__file__).parent / "cities.csv").set_index("city")
_NEAREST, _LEAST_KM = 3, 20.0
_RANGES = {"temperature_2m_c": (-60.0, 60.0), "cloud_cover_pct": (0.0, 100.0), "wind_speed_10m_kmh": (0.0, 300.0)}
# What a city usually departs from its neighbours by: the mean of a year at that hour of the day, up to two days before.
_USUAL_DAYS, _LEAST_DAYS, _UNTIL_KNOWN_DAYS = 365, 14, 2


def by_city(weather: pd.DataFrame, column: str, hours: pd.DatetimeIndex) -> pd.DataFrame:
    """One column per known city, one row per hour, unbroken; quarter-hourly values become hourly means."""
    values = pd.to_numeric(weather[column], errors="coerce")
    wide = values.groupby(keys(weather)).mean().unstack().reindex(index=hours, columns=_CITIES.index)
    return with_silent(wide, spoke(weather), column)


def keys(weather: pd.DataFrame) -> list:
    """The hour and the city of each row."""
    return [pd.to_datetime(weather["time_utc"], utc=True).dt.floor("h"), weather["city"].astype(str).str.lower()]


def spoke(weather: pd.DataFrame) -> pd.DataFrame:
    """Whether a city (column) says anything at all in an hour (row)."""
    said = weather[[name for name in _RANGES if name in weather]].notna().any(axis=1)
    return said.groupby(keys(weather)).max().unstack()


def with_silent(wide: pd.DataFrame, spoke: pd.DataFrame, column: str) -> pd.DataFrame:
    """`wide` with what a city that says nothing at all in some hour probably had: its neighbours' weather and what it
    usually departs from that by. Otherwise the mean of all would step to another climate when one is missing.

    Where no city says anything, and where a city was heard on fewer than fourteen days before, nothing is filled.
    """
    known = [name for name in wide.columns if name in _CITIES.index]
    spoke = spoke.reindex(index=wide.index, columns=known).eq(True)
    silent, out = ~spoke[spoke.any(axis=1)], wide.copy()
    for city in silent.columns[silent.any()]:
        here = _CITIES.loc[city]
        beside = pd.Series(
            at(here["latitude"], here["longitude"], wide[known].drop(columns=city)), index=wide.index)
        usual = (wide[city] - beside).groupby(wide.index.hour).transform(
            lambda days: days.rolling(_USUAL_DAYS, min_periods=_LEAST_DAYS).mean().shift(_UNTIL_KNOWN_DAYS).ffill())
        hours = silent.index[silent[city]]
        out.loc[hours, city] = (beside + usual).clip(*_RANGES[column])[hours]
    return out


def at(latitude: float, longitude: float, wide: pd.DataFrame) -> np.ndarray:
    """Mean of the three nearest cities, weighted by one over the squared distance; cities without a value do not
    count."""
    km = np.hypot(
        (_CITIES["latitude"] - latitude) * 111.2,
        (_CITIES["longitude"] - longitude) * 111.2 * np.cos(np.radians(latitude)))
    near = km.reindex(wide.columns).nsmallest(_NEAREST).index
    weight = 1 / np.maximum(km[near], _LEAST_KM) ** 2
    values = wide[near]
    total = values.notna().mul(weight).sum(axis=1)
    return (values.mul(weight).sum(axis=1) / total.where(total > 0)).to_numpy()
