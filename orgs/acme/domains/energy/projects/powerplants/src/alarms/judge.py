"""Which events were told in time, and which alarms were right."""
import numpy as np
import pandas as pd

from .overlap import hours_of, length, overlap
from .runs import HOUR


def told(true: pd.DataFrame, alarms: pd.DataFrame) -> np.ndarray:
    """For each true event the lead in hours of the first alarm that is a hit: issued before its first hour, and
    covering at least half of it. NaN where none is."""
    if alarms.empty:
        return np.full(len(true), np.nan)
    starts, issued = hours_of(true["starts_at"])[:, None], hours_of(alarms["issued_at"])
    hit = (issued < starts) & (2 * overlap(true, alarms) >= length(true)[:, None])
    first = np.where(hit, issued, np.inf).min(axis=1, initial=np.inf)
    return np.where(np.isfinite(first), starts[:, 0] - first, np.nan)


def right(alarms: pd.DataFrame, true: pd.DataFrame) -> np.ndarray:
    """Whether an alarm meets true events, and is at most twice as long as they are together."""
    met = overlap(alarms, true) > 0
    return met.any(axis=1) & (length(alarms) <= 2 * (met * length(true)).sum(axis=1))


def told_hours(episodes: pd.DataFrame, events: pd.DataFrame, hours: pd.DatetimeIndex, after: int) -> tuple:
    """(hours of the episodes from hour `after` on, those of them that lie in an event of their area)."""
    count = covered = 0
    for episode in episodes.itertuples():
        own = events[events["area_id"] == episode.area_id]
        inside = hours[(hours >= episode.starts_at + after * HOUR) & (hours < episode.ends_at)]
        at = inside.asi8[:, None]
        met = (own["starts_at"].astype("int64").to_numpy() <= at) & (at < own["ends_at"].astype("int64").to_numpy())
        count, covered = count + len(inside), covered + int(met.any(axis=1).sum())
    return count, covered
