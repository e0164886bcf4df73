"""One table of everything that may be known 24 hours before an hour."""
import numpy as np
import pandas as pd

from . import weather as climate
from .french_calendar import calendar
from .history import filled, without_glitches

HORIZON = 24
_LAGS = (24, 48, 72, 96, 120, 144, 168, 336)
_WEATHER = "temperature temperature_day temperature_days cloud wind humidity sun sun_behind_cloud".split()
_MOVING = ["temperature", "temperature_day", "temperature_days", "cloud", "wind", "sun_behind_cloud"]
_PAST_DAYS = ["holiday", "bridge", "day_of_rest"]


def table(load: pd.Series, weather: pd.DataFrame) -> pd.DataFrame:
    """Features per hour of `weather`'s index, which may reach past the last load.

    `log_load` is the target, empty where unknown; every other column that comes from the load is at least 24 hours old.
    """
    hours = weather.index
    target = np.log(without_glitches(load.reindex(hours)))
    known = filled(target)
    days = calendar(hours)
    felt = climate.features(weather)[_WEATHER]
    lags = _lags(known)
    before = [_change(felt[_MOVING], back) for back in (24, 168)]
    past = [days[_PAST_DAYS].shift(back).add_suffix(f"_{back}") for back in (24, 168)]
    return pd.concat([target.rename("log_load"), days, felt, lags, *before, *past], axis=1)


def _lags(known: pd.Series) -> pd.DataFrame:
    last = known.shift(HORIZON)
    out = {"load_24": last, "mean_day": last.rolling(24).mean() - last, "mean_week": last.rolling(168).mean() - last}
    for lag in _LAGS[1:]:
        out[f"load_{lag}"] = last - known.shift(lag)
    return pd.DataFrame(out)


def _change(frame: pd.DataFrame, back: int) -> pd.DataFrame:
    return (frame - frame.shift(back)).add_suffix(f"_change_{back}")
