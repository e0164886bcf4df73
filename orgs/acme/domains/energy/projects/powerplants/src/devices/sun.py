"""Where the sun stands."""
import numpy as np
import pandas as pd


def sin_elevation(times: pd.DatetimeIndex, latitude, longitude) -> np.ndarray:
    """Sine of the sun's elevation at UTC times; negative at night.

    Declination and equation of time are Spencer's Fourier series (1971), good to about 0.05 degrees and half a minute.
    """
    times = pd.DatetimeIndex(times)
    hour = times.hour + times.minute / 60.0
    angle = 2 * np.pi * (times.dayofyear - 1 + (hour - 12) / 24) / 365.0
    angle, hour = np.asarray(angle, float), np.asarray(hour, float)
    declination = (
        0.006918 - 0.399912 * np.cos(angle) + 0.070257 * np.sin(angle) - 0.006758 * np.cos(2 * angle)
        + 0.000907 * np.sin(2 * angle) - 0.002697 * np.cos(3 * angle) + 0.00148 * np.sin(3 * angle)
    )
    minutes = 229.18 * (
        0.000075 + 0.001868 * np.cos(angle) - 0.032077 * np.sin(angle)
        - 0.014615 * np.cos(2 * angle) - 0.040849 * np.sin(2 * angle))
    hour_angle = np.radians((hour * 60 + minutes + 4 * longitude) / 4 - 180)
    phi = np.radians(latitude)
    return np.sin(phi) * np.sin(declination) + np.cos(phi) * np.cos(declination) * np.cos(hour_angle)
