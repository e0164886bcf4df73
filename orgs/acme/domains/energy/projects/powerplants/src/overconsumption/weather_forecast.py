"""Weather as a forecast would have had it: the observed weather plus a seeded error of published size.

There is no archive of forecasts in the data. So the forecast of an hour is made from the observation of that hour: the
one place where the backtest reads what lies after the issue, and the error hides it as that of a forecast would.
"""
import numpy as np
import pandas as pd

from . import weather_errors
from .issue import DAY, issued

# Mean absolute errors at a point. Temperature: 0.8 degrees twelve hours ahead and 1.2 a day ahead (meteoblue, "Weather
# data accuracy"); Meteo-France says 1 to 1.25 a day ahead. Wind at 10 m: 1.8 m/s a day ahead (meteoblue).
_TEMPERATURE_NOW, _TEMPERATURE_PER_HOUR, _WIND_KMH = 0.4, 1 / 30, 1.8 * 3.6
_SIGMA = np.sqrt(np.pi / 2)  # standard deviation of a normal error with a mean absolute error of 1
# No error of cloud cover is published. This one, put through the irradiance model of Kasten and Czeplak on the cities'
# clouds of 2021, gives the error of hourly irradiance that is: 98 W/m2 over France (Magnaldo et al., GMD 17, 2024).
_CLOUD_POINTS = 19.0
_RANGES = {"temperature": (-60.0, 60.0), "cloud": (0.0, 100.0), "wind": (0.0, 300.0)}
# A forecast covers the end of the day before, from four in the afternoon UTC on, and its day.
_BEFORE = 8


def runs(observed: dict, hours: pd.DatetimeIndex) -> dict:
    """Variable to array (day, 32 hours from 16:00 UTC of the day before, city): what the forecast that was made before
    the issue says; hours that were known at the issue as observed.

    `observed` is variable to frame (hour, city) over `hours`, which are whole UTC days.
    """
    days = hours[::DAY]
    known_hours = np.asarray((issued(days) - days) // pd.Timedelta(hours=1)) + _BEFORE
    lead = np.arange(_BEFORE + DAY)[None, :] - known_hours[:, None]
    out = {}
    for variable, frame in observed.items():
        values = np.vstack([np.full((_BEFORE, frame.shape[1]), np.nan), frame.to_numpy(dtype=float)])
        values = values[np.arange(len(days))[:, None] * DAY + np.arange(_BEFORE + DAY)]
        if variable in _RANGES:
            size = _size(variable, np.maximum(lead, 0))
            cities, steps = list(frame.columns), _BEFORE + DAY
            errors = np.stack([weather_errors.normal(variable, day, cities, steps) for day in days])
            forecast = np.clip(values + size[:, :, None] * errors, *_RANGES[variable])
            values = np.where((lead >= 0)[:, :, None], forecast, values)
        out[variable] = values
    return out


def _size(variable, lead):
    """Standard deviation of the error at a point, by hours since the issue."""
    if variable == "temperature":
        return _SIGMA * (_TEMPERATURE_NOW + _TEMPERATURE_PER_HOUR * lead)
    return np.full(lead.shape, _SIGMA * _WIND_KMH if variable == "wind" else _CLOUD_POINTS)
