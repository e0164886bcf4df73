"""What each station can give in an hour, and what is left over of it, as known when the forecast was issued."""
import numpy as np
import pandas as pd

from . import sun_and_wind
from .known import as_of

# The other supply can give again what it gave on three days of the year before, in the middle one of three hours: gas,
# reservoirs and imports are not bound to an hour. The best hour alone would hand one glitch on for a year.
_OTHER_DAYS, _OTHER_SHOWN_ON, _OTHER_LEAST_DAYS = 365, 3, 14


def expected_available(
        plants: pd.DataFrame, weather: pd.DataFrame, available: pd.DataFrame, capacity: pd.DataFrame,
        issued: pd.Series) -> pd.DataFrame:
    """MW per hour (rows) and station: sun and wind from the weather as it was forecast, nuclear as last reported before
    the issue, coal its capacity, for a day's notice is enough to bring it there. Empty where nothing was reported.
    `available` and `capacity` are what was reported in time, by hour."""
    out = as_of(available, issued)
    # Without weather the sun and the wind of the same hour two days before: of the day before, the evening is unknown.
    before = available.shift(48, freq="h").reindex(issued.index)
    coal = plants.loc[plants["plant_type"] == "coal", "plant_id"]
    out[coal] = as_of(capacity[coal], issued)
    if issued.empty or available.empty:
        return out[plants["plant_id"]]
    first, last = min(available.index[0], issued.index[0]).floor("D"), issued.index[-1].floor("D")
    hours = pd.date_range(first, last + pd.Timedelta(hours=23), freq="h")
    for plant_id, mw in sun_and_wind.output(plants, weather, available, hours).items():
        out[plant_id] = mw.reindex(issued.index).fillna(before[plant_id])
    return out[plants["plant_id"]]


def other_capability(other_mw: pd.Series, issued: pd.Series) -> pd.Series:
    """What hydro, gas, oil, biomass, waste and net imports can add in an hour, from measured hours (`other_mw` is empty
    in the others). Empty until two weeks of them are known."""
    sustained = other_mw.asfreq("h").rolling(3, min_periods=2).median()
    # Three hours of one day: from its third hour on.
    best_of_day = sustained[sustained.index.hour >= 2].resample("D").max()
    third = lambda days: np.sort(days[~np.isnan(days)])[-_OTHER_SHOWN_ON]
    shown = best_of_day.rolling(_OTHER_DAYS, min_periods=_OTHER_LEAST_DAYS).apply(third, raw=True)
    # A day counts once it is over.
    shown.index += pd.Timedelta(days=1)
    at = pd.DatetimeIndex(issued)
    return shown.reindex(shown.index.union(at.unique())).ffill().reindex(at).set_axis(issued.index).clip(lower=0)
