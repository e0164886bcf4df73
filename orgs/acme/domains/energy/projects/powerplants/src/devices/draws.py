"""Chance by place, not by turn: what a station draws for an hour depends on the station, the hour and the seed."""
import numpy as np
import pandas as pd

# Philox (Salmon, Moraes, Dror and Shaw 2011) turns a key and a counter into four words, without anything drawn before.
_WORDS = 4
_EPOCH, _HOUR = pd.Timestamp(0, tz="UTC"), pd.Timedelta(hours=1)


def uniform(seed: int, purpose: str, plant_id: str, hours: pd.DatetimeIndex, count: int) -> np.ndarray:
    """(hours, count) numbers between 0 and 1, both excluded; `purpose` keeps what is drawn for one thing apart.

    The hours may come in any order, with any holes.
    """
    if len(hours) == 0:
        return np.empty((0, count))
    key = np.random.SeedSequence([seed, *f"{purpose} {plant_id}".encode()]).generate_state(2, np.uint64)
    steps = -(-count // _WORDS)
    numbers = np.asarray((hours - _EPOCH) // _HOUR, dtype=np.int64)
    first, last = int(numbers.min()), int(numbers.max())
    words = np.random.Philox(counter=first * steps, key=key).random_raw((last - first + 1) * steps * _WORDS)
    return ((words.reshape(-1, steps * _WORDS)[numbers - first, :count] >> np.uint64(11)) + 0.5) * 2.0**-53
