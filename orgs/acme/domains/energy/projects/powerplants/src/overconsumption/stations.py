"""Forecasts of the stations' areas for the hours of a national forecast."""
import pandas as pd

from devices.readings import Readings

from . import areas


def per_area(national_forecast: pd.DataFrame, station_hour: pd.DataFrame, coverage: float) -> pd.DataFrame:
    """Forecasts of each station's area for the same hours."""
    stations = Readings(station_hour)
    load = national_forecast["actual_mw"].where(~national_forecast["glitch"])
    return areas.forecast(
        national_forecast["log_forecast"], stations.in_time("consumption_mw"), stations.of("consumption_mw"), load,
        coverage)
