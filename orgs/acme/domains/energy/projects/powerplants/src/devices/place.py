"""Weather at a station from the cities around it."""
import pathlib

import numpy as np
import pandas as pd

_CITIES = pd.read_csv(pathlib.Path(__file__).parent / "cities.csv").set_index("city")
_NEAREST, _LEAST_KM = 3, 20.0


def by_city(weather: pd.DataFrame, column: str, hours: pd.DatetimeIndex) -> pd.DataFrame:
    """One column per known city, one row per hour; quarter-hourly values become hourly means."""
    times = pd.to_datetime(weather["time_utc"], utc=True).dt.floor("h")
    values = pd.to_numeric(weather[column], errors="coerce")
    wide = values.groupby([times, weather["city"].astype(str).str.lower()]).mean().unstack()
    return wide.reindex(index=hours, columns=_CITIES.index)


def at(latitude: float, longitude: float, wide: pd.DataFrame) -> np.ndarray:
    """Mean of the three nearest cities, weighted by one over the squared distance; cities without a value do not
    count."""
    km = np.hypot(
        (_CITIES["latitude"] - latitude) * 111.2,
        (_CITIES["longitude"] - longitude) * 111.2 * np.cos(np.radians(latitude)))
    near = km.nsmallest(_NEAREST).index
    weight = 1 / np.maximum(km[near], _LEAST_KM) ** 2
    values = wide[near]
    total = values.notna().mul(weight).sum(axis=1)
    return (values.mul(weight).sum(axis=1) / total.where(total > 0)).to_numpy()
