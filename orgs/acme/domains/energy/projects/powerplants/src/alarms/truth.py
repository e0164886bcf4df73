"""Events that came, and those that were injected."""
import numpy as np
import pandas as pd

from .overlap import meets
from .runs import HOUR, runs, split

_TRUE = {
    "area_id": object, "starts_at": "datetime64[ns, UTC]", "ends_at": "datetime64[ns, UTC]", "energy_mwh": float,
    "is_injected": bool}


def true_events(real: pd.DataFrame, asked: pd.DataFrame, episodes: pd.DataFrame) -> pd.DataFrame:
    """Runs of hours in which an area asked for more than its station and share could bring (`real`, the logarithm of
    the one over the other, above zero). One that meets an episode is injected."""
    hours, areas, rows = real.index, real.columns, []
    excess = (asked * -np.expm1(-real)).clip(lower=0).to_numpy()
    for column, first, end in split(runs((real > 0).to_numpy()), hours, by_day=False):
        rows.append((areas[column], hours[first], hours[end - 1] + HOUR, excess[first:end, column].sum(), False))
    frame = pd.DataFrame(rows, columns=list(_TRUE)).astype(_TRUE)
    return frame.assign(is_injected=meets(frame, episodes))


def as_events(episodes: pd.DataFrame) -> pd.DataFrame:
    """Injected episodes (`silver.injected_episode`) with the columns of an event."""
    start = pd.to_datetime(episodes["start"], utc=True)
    length = pd.to_timedelta(episodes["hours"].astype(float), unit="h")
    return pd.DataFrame({"area_id": episodes["plant_id"], "starts_at": start, "ends_at": start + length})
