"""Photovoltaic output from sun and cloud."""
import numpy as np

# Haurwitz (1945): irradiance under a clear sky is 1098 s exp(-0.057 / s) W/m2 with s the sine of the sun's elevation.
_CLEAR, _EXTINCTION = 1098.0, 0.057
# Kasten and Czeplak (1980): clouds let 1 - 0.75 n^3.4 of it through, n the covered share of the sky.
_CLOUD, _POWER = 0.75, 3.4
_STANDARD = 1000.0


def irradiance(sin_elevation, cloud_pct):
    """Global horizontal irradiance, W/m2; 0 at night."""
    s = np.clip(sin_elevation, 1e-9, None)
    clear = np.where(np.asarray(sin_elevation) > 0, _CLEAR * s * np.exp(-_EXTINCTION / s), 0.0)
    return clear * (1 - _CLOUD * (np.clip(cloud_pct, 0, 100) / 100) ** _POWER)


def output(capacity_mw, sin_elevation, cloud_pct, performance):
    """MW: capacity at 1000 W/m2, times what panels, inverters and their tilt make of it."""
    return np.minimum(capacity_mw * irradiance(sin_elevation, cloud_pct) / _STANDARD * performance, capacity_mw)
