"""What each station's area will ask for: the national forecast times the share that the area last had."""
import numpy as np
import pandas as pd

from .bounds import is_break, upper
from .known import Known

# The share is the mean of the hours before the issue, weighted to their end: an episode shows after one day, and fades
# after one.
_HALF_LIFE_HOURS = 8


def shares(consumption: pd.DataFrame, load: pd.Series) -> pd.DataFrame:
    """Share of the national load per hour (rows) and station (columns), as known when an hour's forecast is issued."""
    share = consumption.div(load.reindex(consumption.index), axis=0)
    recent, known = share.ewm(halflife=_HALF_LIFE_HOURS, ignore_na=True).mean(), Known(share.index)
    return pd.DataFrame({plant: known.last(recent[plant]) for plant in recent}, index=share.index)


def forecast(
        national: pd.Series, known: pd.DataFrame, consumption: pd.DataFrame, load: pd.Series,
        coverage: float) -> pd.DataFrame:
    """Long frame per station and hour: plant_id, ts, forecast_mw, upper_mw, actual_mw (empty where not yet known).

    `national` is the log forecast of the load, `consumption` one column per station that ever reported, and `known`
    what of it was reported in time; all on unbroken UTC hours.
    """
    hours = national.index
    # The area's own history bounds its own errors, and the share of an hour needs the day before it.
    share = shares(known.reindex(hours.union(known.index)), load).reindex(hours)
    actual, in_time = consumption.reindex(hours), known.reindex(hours)
    nothing = pd.DataFrame({"plant_id": [], "ts": hours[:0], "forecast_mw": [], "upper_mw": [], "actual_mw": []})
    log_load, parts = np.log(load.reindex(hours)), []
    for plant in consumption.columns:
        own = np.log(share[plant])
        expected = national + own
        asked = np.log(in_time[plant].where(in_time[plant] > 0))
        # A step of the share says nothing of the errors to come: once the share is known, it is forecast.
        step = is_break(asked - log_load - own)
        bound = upper(expected, asked.where(~step), coverage)
        parts.append(
            pd.DataFrame({
                "plant_id": plant,
                "ts": hours,
                "forecast_mw": np.exp(expected),
                "upper_mw": np.exp(bound),
                "actual_mw": actual[plant],
            }))
    return pd.concat(parts or [nothing], ignore_index=True)
