"""What the alarms were worth: true events, and which of them were told in time."""
import numpy as np
import pandas as pd

from .events import runs, split

_HOUR = pd.Timedelta(hours=1)
_TRUE = {
    "area_id": object, "starts_at": "datetime64[ns, UTC]", "ends_at": "datetime64[ns, UTC]", "energy_mwh": float,
    "is_injected": bool}


def true_events(real: pd.DataFrame, asked: pd.DataFrame, episodes: pd.DataFrame) -> pd.DataFrame:
    """Runs of hours in which an area asked for more than its station and share could bring (`real`, the logarithm of
    the one over the other, above zero). One that meets an episode is injected."""
    hours, areas, rows = real.index, real.columns, []
    excess = (asked * -np.expm1(-real)).clip(lower=0).to_numpy()
    for column, first, end in split(runs((real > 0).to_numpy()), hours, by_day=False):
        rows.append((areas[column], hours[first], hours[end - 1] + _HOUR, excess[first:end, column].sum(), False))
    frame = pd.DataFrame(rows, columns=list(_TRUE)).astype(_TRUE)
    return frame.assign(is_injected=meets(frame, episodes))


def as_events(episodes: pd.DataFrame) -> pd.DataFrame:
    """Injected episodes (`silver.injected_episode`) with the columns of an event."""
    start = pd.to_datetime(episodes["start"], utc=True)
    length = pd.to_timedelta(episodes["hours"].astype(float), unit="h")
    return pd.DataFrame({"area_id": episodes["plant_id"], "starts_at": start, "ends_at": start + length})


def overlap(one: pd.DataFrame, other: pd.DataFrame) -> np.ndarray:
    """Hours that each event of the one and each of the other have in common: none where the areas differ."""
    (starts, ends), (begin, stop) = ([_hours(frame[c]) for c in ("starts_at", "ends_at")] for frame in (one, other))
    common = np.minimum(ends[:, None], stop) - np.maximum(starts[:, None], begin)
    same = one["area_id"].to_numpy()[:, None] == other["area_id"].to_numpy()
    return np.where(same, np.clip(common, 0, None), 0.0)


def meets(events: pd.DataFrame, others: pd.DataFrame) -> np.ndarray:
    return (overlap(events, others) > 0).any(axis=1)


def told(true: pd.DataFrame, alarms: pd.DataFrame) -> np.ndarray:
    """For each true event the lead in hours of the first alarm that is a hit: issued before its first hour, and
    covering at least half of it. NaN where none is."""
    if alarms.empty:
        return np.full(len(true), np.nan)
    starts, issued = _hours(true["starts_at"])[:, None], _hours(alarms["issued_at"])
    hit = (issued < starts) & (2 * overlap(true, alarms) >= _length(true)[:, None])
    first = np.where(hit, issued, np.inf).min(axis=1, initial=np.inf)
    return np.where(np.isfinite(first), starts[:, 0] - first, np.nan)


def right(alarms: pd.DataFrame, true: pd.DataFrame) -> np.ndarray:
    """Whether an alarm meets true events, and is at most twice as long as they are together."""
    met = overlap(alarms, true) > 0
    return met.any(axis=1) & (_length(alarms) <= 2 * (met * _length(true)).sum(axis=1))


def told_hours(episodes: pd.DataFrame, events: pd.DataFrame, hours: pd.DatetimeIndex, after: int) -> tuple:
    """(hours of the episodes from hour `after` on, those of them that lie in an event of their area)."""
    count = covered = 0
    for episode in episodes.itertuples():
        own = events[events["area_id"] == episode.area_id]
        inside = hours[(hours >= episode.starts_at + after * _HOUR) & (hours < episode.ends_at)]
        at = inside.asi8[:, None]
        met = (own["starts_at"].astype("int64").to_numpy() <= at) & (at < own["ends_at"].astype("int64").to_numpy())
        count, covered = count + len(inside), covered + int(met.any(axis=1).sum())
    return count, covered


def _hours(times: pd.Series) -> np.ndarray:
    return (times - pd.Timestamp(0, tz="UTC")).to_numpy() / np.timedelta64(1, "h")


def _length(events: pd.DataFrame) -> np.ndarray:
    return _hours(events["ends_at"]) - _hours(events["starts_at"])
