"""The table of alarms: precision, recall and lead time of each tier, injected and other events apart."""
import numpy as np
import pandas as pd

from . import judge, overlap
from .runs import HOUR

# "From the third hour of an episode each further hour": the fourth and later ones.
_AFTER = 3
_TYPES = {
    "tier": object, "origin": object, "true_count": "int64", "told_count": "int64", "recall_share": float,
    "alarm_count": "int64", "right_count": "int64", "precision_share": float, "lead_hours": float,
    "quiet_days": "int64", "quiet_days_critical": "int64", "episode_hours": "int64", "episode_hours_told": "int64",
    "hour_count": "int64", "skipped_hours": "int64"}


def table(events, true, episodes, hours: pd.DatetimeIndex, skipped: int, horizon: int) -> pd.DataFrame:
    """One row per tier and origin (`all`, `injected`, `other`), of the measured `hours`.

    A watch is no alarm; `episodes` are events too."""
    quiet = set(hours.floor("D")) - _days(true)
    rows = []
    for tier in ("day-ahead", "intraday"):
        own = events[events["tier"] == tier]
        alarms = own[own["severity"] != "watch"]
        lead, right = judge.told(true, alarms), judge.right(alarms, true)
        critical = quiet & set(alarms.loc[alarms["severity"] == "critical", "starts_at"].dt.floor("D"))
        further = judge.told_hours(episodes, own[own["lead_hours"] >= horizon], hours, _AFTER)
        true_injected, alarm_injected = true["is_injected"].to_numpy(), overlap.meets(alarms, episodes)
        for origin in ("all", "injected", "other"):
            chosen = lambda flags: np.full(len(flags), True) if origin == "all" else flags == (origin == "injected")
            leads, good = lead[chosen(true_injected)], right[chosen(alarm_injected)]
            told = np.isfinite(leads)
            rows.append((
                tier, origin, len(told), told.sum(), _share(told), len(good), good.sum(), _share(good),
                leads[told].mean() if told.any() else np.nan, len(quiet), len(critical), *further, len(hours),
                skipped))
    return pd.DataFrame(rows, columns=list(_TYPES)).astype(_TYPES)


def _share(flags: np.ndarray) -> float:
    return float(flags.mean()) if len(flags) else np.nan


def _days(events: pd.DataFrame) -> set:
    return {
        day for event in events.itertuples()
        for day in pd.date_range(event.starts_at.floor("D"), event.ends_at - HOUR, freq="D")}
