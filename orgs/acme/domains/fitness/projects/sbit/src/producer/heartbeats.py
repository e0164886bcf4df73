"""What a watch measures: one reading a second."""
import numpy as np
import pandas as pd

_BEFORE, _RAMP = 600, 300
_REST, _EFFORT = 64.0, 72.0


def heartbeats(worn: pd.DataFrame, readings: int, seed: int) -> pd.DataFrame:
    """`time` (seconds since 1970) and `heartrate` from ten minutes before the first visit on.

    Outside the gym one reading in a thousand is 0: the watch sat loose.
    """
    draw = np.random.default_rng([seed, int(worn["user_id"].iat[0]), 3])
    times = np.arange(readings, dtype=np.int64) + int(worn["login"].min()) - _BEFORE
    effort, inside = np.zeros(readings), np.zeros(readings, bool)
    for visit in worn.itertuples():
        since, left = times - visit.start, visit.stop - times
        effort += np.clip(np.minimum(since, left) / _RAMP, 0, 1)
        inside |= (times >= visit.login) & (times <= visit.logout)
    rates = _REST + _EFFORT * effort + 6 * np.sin(times / 97.0) + draw.normal(0, 2, readings)
    loose = ~inside & (draw.random(readings) < 0.001)
    return pd.DataFrame({"time": times, "heartrate": np.where(loose, 0.0, np.round(rates, 1))})
