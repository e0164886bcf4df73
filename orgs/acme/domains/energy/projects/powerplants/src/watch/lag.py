"""How far each station is behind."""
import pandas as pd

_HOUR = pd.Timedelta(hours=1)


def by_station(newest: pd.DataFrame, now: pd.Timestamp, late_hours: float) -> pd.DataFrame:
    """plant_id and newest (time of its last reading, UTC) to hours behind the youngest station and behind now.

    A station is late by more than late_hours behind the youngest: hours in which nobody sends make nobody late.
    """
    times = pd.to_datetime(newest["newest"], utc=True)
    behind = (times.max() - times) / _HOUR
    out = newest.assign(behind_hours=behind, age_hours=(now - times) / _HOUR)
    # One that never sent anything that can be read is late too.
    out["is_late"] = ~(behind <= late_hours)
    return out.sort_values(["behind_hours", "plant_id"], ascending=[False, True], na_position="first",
                           ignore_index=True)
