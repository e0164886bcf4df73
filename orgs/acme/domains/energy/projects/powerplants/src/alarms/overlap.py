"""What events have in common."""
import numpy as np
import pandas as pd


def overlap(one: pd.DataFrame, other: pd.DataFrame) -> np.ndarray:
    """Hours that each event of the one and each of the other have in common: none where the areas differ."""
    (starts, ends), (begin, stop) = ([hours_of(frame[c]) for c in ("starts_at", "ends_at")] for frame in (one, other))
    common = np.minimum(ends[:, None], stop) - np.maximum(starts[:, None], begin)
    same = one["area_id"].to_numpy()[:, None] == other["area_id"].to_numpy()
    return np.where(same, np.clip(common, 0, None), 0.0)


def meets(events: pd.DataFrame, others: pd.DataFrame) -> np.ndarray:
    return (overlap(events, others) > 0).any(axis=1)


def hours_of(times: pd.Series) -> np.ndarray:
    """Hours since 1970."""
    return (times - pd.Timestamp(0, tz="UTC")).to_numpy() / np.timedelta64(1, "h")


def length(events: pd.DataFrame) -> np.ndarray:
    """Hours that each event lasts."""
    return hours_of(events["ends_at"]) - hours_of(events["starts_at"])
