"""National weather from cities, and what buildings feel of it."""
import numpy as np
import pandas as pd

from devices import place
from devices.sun import sin_elevation

from . import weather_forecast
from .issue import DAY
from .known import Known

# Millions of inhabitants of the regions that each city stands for (INSEE, regional population 2020; a region without a
# city is split between its neighbours).
_PEOPLE = {
    "paris": 14.9, "lyon": 9.5, "lille": 7.6, "strasbourg": 7.0, "toulouse": 6.0,
    "nantes": 5.5, "marseille": 5.1, "brest": 3.4, "limoges": 3.0, "bayonne": 3.0,
}
_ANY_CITY = 5.0
_COLUMNS = {"temperature": "temperature_2m_c", "cloud": "cloud_cover_pct", "wind": "wind_speed_10m_kmh"}
# Buildings: the temperature smoothed over a day and over several, by half-life in hours.
_INERTIA = {"temperature_day": 15, "temperature_days": 50}
# Where these are missing they are taken as usual, by the mean of four weeks: a hole in the clouds must not cost the
# forecast the temperature, without which it cannot be.
_MINOR, _USUAL_HOURS = ["cloud", "wind"], 28 * DAY
# The geographic centre of France.
_LATITUDE, _LONGITUDE = 46.5, 2.5
NAMES = [*_COLUMNS, *_INERTIA, "sun", "sun_behind_cloud"]


def by_city(cities: pd.DataFrame, hours: pd.DatetimeIndex) -> dict:
    """Variable to a frame of `hours` and cities; where a city does not report, as its neighbours have it."""
    keys, spoke = place.keys(cities), place.spoke(cities)
    out = {}
    for name, column in _COLUMNS.items():
        known = column in cities
        values = pd.to_numeric(cities[column], errors="coerce") if known else pd.Series(np.nan, index=cities.index)
        if name == "cloud":
            values = values.clip(0, 100)
        frame = values.groupby(keys).mean().unstack().reindex(hours)
        out[name] = place.with_silent(frame, spoke, column) if known else frame
    return out


def observed(wide: dict, hours: pd.DatetimeIndex) -> pd.DataFrame:
    """National weather as it was, per hour."""
    out = pd.DataFrame({name: _mean(frame.to_numpy(float), frame.columns) for name, frame in wide.items()}, index=hours)
    for name, half_life in _INERTIA.items():
        out[name] = _smooth(np.array([np.nan]), out["temperature"].to_numpy()[None, :], half_life)[0]
    usual = out[_MINOR].rolling(_USUAL_HOURS, min_periods=DAY).mean().ffill()
    return _with_sun(out.fillna(usual))


def issued(wide: dict, seen: pd.DataFrame) -> pd.DataFrame:
    """National weather as the forecast of each hour has it; where there is none, that of the day before."""
    hours = seen.index
    days = len(hours) // DAY
    runs = weather_forecast.runs(wide, hours)
    means = {name: _mean(values, wide[name].columns) for name, values in runs.items()}
    out = {name: values[:, -DAY:].ravel() for name, values in means.items()}
    # Buildings remember the weather that was, up to where the forecast begins.
    start = np.arange(days) * DAY - (runs["temperature"].shape[1] - DAY) - 1
    for name, half_life in _INERTIA.items():
        state = np.where(start >= 0, seen[name].to_numpy()[np.maximum(start, 0)], np.nan)
        out[name] = _smooth(state, means["temperature"], half_life)[:, -DAY:].ravel()
    return _with_sun(pd.DataFrame(out, index=hours)).fillna(of_yesterday(seen))


def of_yesterday(seen: pd.DataFrame) -> pd.DataFrame:
    """What a forecaster without any weather forecast has: the weather of the same hour when it was last known."""
    known = Known(seen.index)
    return pd.DataFrame({name: known.same_hour(seen[name]) for name in seen}, index=seen.index)


def _mean(values: np.ndarray, cities) -> np.ndarray:
    """Mean over the cities (last axis) that report, by the people they stand for."""
    weights = np.array([_PEOPLE.get(city, _ANY_CITY) for city in cities], dtype=float)
    reports = ~np.isnan(values)
    total = (reports * weights).sum(axis=-1)
    return (np.nan_to_num(values) * weights).sum(axis=-1) / np.where(total > 0, total, np.nan)


def _smooth(state: np.ndarray, values: np.ndarray, half_life: float) -> np.ndarray:
    """Exponential smoothing along rows, each from its own state on; a hole keeps what was, and stays a hole."""
    share, out = 1 - 0.5 ** (1 / half_life), np.empty_like(values)
    for step, now in enumerate(values.T):
        moved = np.where(np.isnan(state), now, state + share * (now - state))
        state = np.where(np.isnan(now), state, moved)
        out[:, step] = np.where(np.isnan(now), np.nan, state)
    return out


def _with_sun(weather: pd.DataFrame) -> pd.DataFrame:
    sun = np.clip(sin_elevation(weather.index + pd.Timedelta(minutes=30), _LATITUDE, _LONGITUDE), 0, None)
    return weather.assign(sun=sun, sun_behind_cloud=sun * weather["cloud"])
