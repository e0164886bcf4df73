"""National weather from cities, and what buildings feel of it."""
import numpy as np
import pandas as pd

from devices.sun import sin_elevation

# Millions of inhabitants of the regions that each city stands for (INSEE, regional population 2020; a region without a
# city is split between its neighbours).
_PEOPLE = {
    "paris": 14.9, "lyon": 9.5, "lille": 7.6, "strasbourg": 7.0, "toulouse": 6.0,
    "nantes": 5.5, "marseille": 5.1, "brest": 3.4, "limoges": 3.0, "bayonne": 3.0,
}
_ANY_CITY = 5.0
_COLUMNS = {
    "temperature": "temperature_2m_c",
    "cloud": "cloud_cover_pct",
    "wind": "wind_speed_10m_kmh",
    "humidity": "relative_humidity_pct",
}
# The geographic centre of France.
_LATITUDE, _LONGITUDE = 46.5, 2.5


def national(cities: pd.DataFrame, hours: pd.DatetimeIndex) -> pd.DataFrame:
    """Weighted means of the cities that report, per hour of `hours`; empty where none does."""
    times = pd.to_datetime(cities["time_utc"], utc=True).dt.floor("h")
    names = cities["city"].astype(str).str.lower()
    out = pd.DataFrame(index=hours)
    for name, column in _COLUMNS.items():
        known = column in cities
        values = pd.to_numeric(cities[column], errors="coerce") if known else pd.Series(np.nan, index=cities.index)
        if name == "cloud":
            values = values.clip(0, 100)
        wide = values.groupby([times, names]).mean().unstack().reindex(hours)
        weights = pd.Series({city: _PEOPLE.get(city, _ANY_CITY) for city in wide.columns}, dtype=float)
        out[name] = wide.mul(weights).sum(axis=1, min_count=1) / wide.notna().mul(weights).sum(axis=1)
    return out


def features(weather: pd.DataFrame) -> pd.DataFrame:
    """Adds the inertia of buildings (temperature smoothed over a day and over several) and the sun."""
    out = weather.copy()
    seen = weather["temperature"].notna()
    out["temperature_day"] = weather["temperature"].ewm(halflife=15).mean().where(seen)
    out["temperature_days"] = weather["temperature"].ewm(halflife=50).mean().where(seen)
    out["sun"] = np.clip(sin_elevation(weather.index + pd.Timedelta(minutes=30), _LATITUDE, _LONGITUDE), 0, None)
    out["sun_behind_cloud"] = out["sun"] * out["cloud"]
    return out


def of_yesterday(weather: pd.DataFrame) -> pd.DataFrame:
    """What a forecaster without any weather forecast has: each hour's weather is that of the same hour a day before."""
    return weather.shift(24)


def beyond_the_last_hour(weather: pd.DataFrame) -> pd.DataFrame:
    """Fills hours without weather with yesterday's, at most two days on."""
    return weather.fillna(weather.shift(24)).fillna(weather.shift(48))
