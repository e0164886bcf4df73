"""The load as the forecast may use it: hourly, without glitches, without holes, never looking forward."""
import numpy as np
import pandas as pd

_DAY, _WEEK = 24, 168


def hourly(frame: pd.DataFrame, columns: list) -> pd.DataFrame:
    """Means per UTC hour on an unbroken index: quarter-hourly steps become hourly, missing hours become empty."""
    times = pd.to_datetime(frame["time_utc"], utc=True)
    values = frame[columns].apply(pd.to_numeric, errors="coerce")
    return values.groupby(times.dt.floor("h")).mean().asfreq("h")


def without_glitches(load: pd.Series, jump: float = 0.25) -> pd.Series:
    """Empties an hour that leaves both the hour before and its own usual level by more than `jump`.

    The usual level is the median of the same hour of the seven days before, so an hour is judged by its past alone.
    """
    usual = pd.concat([load.shift(_DAY * days) for days in range(1, 8)], axis=1).median(axis=1)
    off_usual = (load / usual - 1).abs() > jump
    # The hour before may be a glitch itself: what counts is how the usual day moves from that hour to this one.
    off_before = (load / load.shift(1) / (usual / usual.shift(1)) - 1).abs() > jump
    far_off = (load / usual - 1).abs() > 2 * jump
    return load.mask((load <= 0) | (off_usual & off_before) | far_off)


def filled(load: pd.Series) -> pd.Series:
    """Fills a hole with the same hour one week before, else one day before: only from the past."""
    values = load.to_numpy(copy=True)
    for position in np.flatnonzero(np.isnan(values)):
        for back in (_WEEK, _DAY, 1):
            if position >= back and not np.isnan(values[position - back]):
                values[position] = values[position - back]
                break
    return pd.Series(values, index=load.index)
