"""Runs of hours."""
import numpy as np
import pandas as pd

HOUR = pd.Timedelta(hours=1)


def runs(flags: np.ndarray) -> list:
    """(column, first, end) of each run of true values, `end` exclusive."""
    out = []
    for column in range(flags.shape[1]):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], flags[:, column].astype(int), [0]])))
        out += [(column, first, end) for first, end in zip(edges[::2], edges[1::2])]
    return out


def split(found: list, hours: pd.DatetimeIndex, by_day: bool) -> list:
    """Runs of positions as runs of hours: one ends where hours are missing, and with its day where each day is issued
    on its own."""
    new = np.concatenate([[True], np.diff(hours.asi8) != HOUR.value])
    if by_day:
        new |= np.concatenate([[True], hours.floor("D")[1:] != hours.floor("D")[:-1]])
    out = []
    for column, first, end in found:
        edges = [first, *(p for p in range(first + 1, end) if new[p]), end]
        out += [(column, a, b) for a, b in zip(edges, edges[1:])]
    return out
