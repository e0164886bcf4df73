"""Means over a bounded past: the same hours give the same bits, wherever in a table they stand."""
import numpy as np
import pandas as pd


def reach(hours: pd.DatetimeIndex, window: int) -> pd.DatetimeIndex:
    """Every hour from `window` - 1 hours before the first one to the last one."""
    if hours.empty:
        return hours
    return pd.date_range(hours.min() - pd.Timedelta(hours=window - 1), hours.max(), freq="h")


def fading(values: np.ndarray, keep: float, window: int) -> np.ndarray:
    """The sum of each value and the `window` - 1 before it, each hour of age weighing `keep` less; shorter than
    `values` by `window` - 1."""
    most = max(len(values) - window + 1, 0)
    out = np.zeros((most, *values.shape[1:]))
    for start in range(window):
        out = keep * out + values[start:start + most]
    return out
