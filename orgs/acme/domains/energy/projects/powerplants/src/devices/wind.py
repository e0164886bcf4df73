"""Wind turbine output from the wind at 10 m."""
import numpy as np

CUT_IN, RATED, CUT_OUT = 3.0, 13.0, 25.0
HUB_HEIGHT_M, MEASURED_AT_M = 100.0, 10.0


def at_hub(wind_10m_ms, exponent):
    """Power law of the wind profile, v(h) = v(10) (h / 10)^a (Hellmann 1916; IEC 61400-1 uses a = 0.2 over land)."""
    return np.asarray(wind_10m_ms) * (HUB_HEIGHT_M / MEASURED_AT_M) ** exponent


def power_curve(hub_ms):
    """Share of rated power: 0 below cut-in, cubic up to rated, 1 up to cut-out, 0 above it."""
    v = np.asarray(hub_ms, float)
    rising = (v**3 - CUT_IN**3) / (RATED**3 - CUT_IN**3)
    return np.where((v < CUT_IN) | (v > CUT_OUT), 0.0, np.clip(rising, 0.0, 1.0)) * np.where(np.isnan(v), np.nan, 1.0)


def output(capacity_mw, wind_10m_ms, exponent, performance):
    """MW of a park.

    `performance` covers wakes, outages and how exposed the park is compared with its weather station.
    """
    return np.minimum(capacity_mw * power_curve(at_hub(wind_10m_ms, exponent)) * performance, capacity_mw)
