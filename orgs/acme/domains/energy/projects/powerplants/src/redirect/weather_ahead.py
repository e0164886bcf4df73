"""The weather of the sun and wind stations as the day-ahead forecast has it."""
import pandas as pd

from devices import place, simulate
from overconsumption import weather_forecast
from overconsumption.issue import DAY

_VARIABLES = {"solar": "cloud", "wind": "wind"}


def by_city(weather: pd.DataFrame, hours: pd.DatetimeIndex) -> dict:
    """Type of station to the weather that moves it, a frame of `hours` (whole UTC days) and cities: the observation
    with the error that a forecast has, the same as in the forecast of the load."""
    seen = {_VARIABLES[kind]: place.by_city(weather, column, hours) for kind, column in simulate.WEATHER.items()}
    runs = weather_forecast.runs(seen, hours)
    return {
        kind: pd.DataFrame(runs[name][:, -DAY:].reshape(len(hours), -1), index=hours, columns=seen[name].columns)
        for kind, name in _VARIABLES.items()}
