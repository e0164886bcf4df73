"""Who is in which gym, when, and exercises: sixteen visits of ten people, in two sets."""
import pathlib

import numpy as np
import pandas as pd

# The people whose watch sends its readings, one in each set.
WORN = {1: 12474, 2: 17703}
_SIX, _HOUR = 6 * 3600, 3600


def visits(seed: int) -> pd.DataFrame:
    """One row per visit with `login`, `start`, `stop` and `logout`, in seconds since 1970.

    Day, gym and lengths are given; the hour is drawn. A second visit begins half an hour to an hour and a half after
    the first.
    """
    frame = pd.read_csv(pathlib.Path(__file__).parent / "visits.csv").sort_values(["set", "user_id", "session_id"])
    logins, free = [], {}
    for visit in frame.itertuples():
        draw = np.random.default_rng([seed, visit.user_id, visit.session_id])
        earliest = free.get(visit.user_id, _midnight(visit.date) + _SIX)
        login = earliest + int(draw.integers(_HOUR // 2, 3 * _HOUR // 2))
        free[visit.user_id] = login + 60 * visit.minutes_in_gym
        logins.append(login)
    frame["login"] = logins
    frame["logout"] = frame["login"] + 60 * frame["minutes_in_gym"]
    # As long in front of the exercise as behind it.
    frame["start"] = frame["login"] + 30 * (frame["minutes_in_gym"] - frame["minutes_exercising"])
    frame["stop"] = frame["start"] + 60 * frame["minutes_exercising"]
    frame["workout_id"] = frame["session_id"]
    return frame.reset_index(drop=True)


def _midnight(day: str) -> int:
    return int(pd.Timestamp(day, tz="UTC").timestamp())
