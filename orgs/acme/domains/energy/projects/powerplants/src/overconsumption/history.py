"""The load as the forecast may use it: hourly, without glitches, without holes, never looking forward."""
import numpy as np
import pandas as pd

_DAY, _WEEK = 24, 168


def grid(hourly: pd.DataFrame) -> pd.DataFrame:
    """Whole UTC days, unbroken, from silver.hourly: `load` and `operator` in MW, `is_training`.

    The load is empty where it was not measured (`is_measured`); such hours are neither learned from nor judged.
    """
    frame = hourly.set_index(pd.to_datetime(hourly["hour"], utc=True)).sort_index()
    if frame.empty:
        return pd.DataFrame({"load": [], "operator": [], "is_training": []}, index=pd.DatetimeIndex([], tz="UTC"))
    last = frame.index[-1].normalize() + pd.Timedelta(hours=_DAY - 1)
    frame = frame.reindex(pd.date_range(frame.index[0].normalize(), last, freq="h"))
    measured = _true(frame["is_measured"]) if "is_measured" in frame else frame["load_mw"].notna()
    number = lambda column: pd.to_numeric(frame[column], errors="coerce").astype(float)
    return pd.DataFrame({
        "load": number("load_mw").where(measured),
        "operator": number("load_forecast_mw").where(lambda values: values > 0),
        "is_training": _true(frame["is_training"]),
    })


def of_files(electricity: pd.DataFrame) -> pd.DataFrame:
    """What silver.hourly says of the rows of electricity files, without its checks: means of hours that are whole."""
    times = pd.to_datetime(electricity["time_utc"], utc=True).dt.floor("h")
    columns = {"load_mw": "load_actual_mw", "load_forecast_mw": "load_forecast_mw"}
    values = pd.DataFrame({new: pd.to_numeric(electricity[old], errors="coerce") for new, old in columns.items()})
    hours = values.groupby(times.rename("hour"))
    whole = hours["load_mw"].count() == hours.size()
    return hours.mean().assign(is_measured=whole, is_training=False).reset_index()


def _true(values: pd.Series) -> pd.Series:
    return values.astype(str).str.lower() == "true"


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
