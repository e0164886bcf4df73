"""Errors of weather forecasts as a seed, the day, the variable and the city give them."""
import pathlib
import zlib

import numpy as np
import pandas as pd

import devices

# Assumed, for nothing is published: how far errors reach, and how long they last within one forecast.
_REACH_KM, _LASTS_HOURS = 300.0, 12.0
_CITIES = pd.read_csv(pathlib.Path(devices.__file__).parent / "cities.csv").set_index("city")


def normal(variable: str, day: pd.Timestamp, cities: list, steps: int) -> np.ndarray:
    """Standard normal errors (hour, city) that depend on variable, day and city alone, so that no other data changes
    them."""
    own = lambda name: np.random.default_rng([zlib.crc32(f"{variable}/{name}".encode()), day.toordinal()])
    shocks = own("").standard_normal((steps, len(_CITIES))) @ _FACTOR.T
    column = {city: k for k, city in enumerate(_CITIES.index)}
    shocks = np.column_stack([
        shocks[:, column[city]] if city in column else own(city).standard_normal(steps) for city in cities])
    keep = np.exp(-1 / _LASTS_HOURS)
    for step in range(1, steps):
        shocks[step] = keep * shocks[step - 1] + np.sqrt(1 - keep ** 2) * shocks[step]
    return shocks


def _factor():
    north = _CITIES["latitude"].to_numpy() * 111.2
    east = _CITIES["longitude"].to_numpy() * 111.2 * np.cos(np.radians(46.5))
    km = np.hypot(north[:, None] - north, east[:, None] - east)
    return np.linalg.cholesky(np.exp(-km / _REACH_KM))


_FACTOR = _factor()
