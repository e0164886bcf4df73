"""Forecasts of the stations' areas for the hours of a national forecast."""
import pandas as pd

from . import areas


def per_area(national_forecast: pd.DataFrame, station_hour: pd.DataFrame, coverage: float) -> pd.DataFrame:
    """Forecasts of each station's area for the same hours."""
    consumption = wide(station_hour)
    load = national_forecast["actual_mw"].where(~national_forecast["glitch"])
    return areas.forecast(national_forecast["log_forecast"], consumption, load, coverage)


def wide(station_hour: pd.DataFrame) -> pd.DataFrame:
    times = pd.to_datetime(station_hour["ts"], utc=True)
    return station_hour.assign(ts=times).pivot(index="ts", columns="plant_id", values="consumption_mw").asfreq("h")
