"""One table of everything that may be known when the forecast of an hour is issued."""
import numpy as np
import pandas as pd

from . import weather as climate
from .french_calendar import calendar
from .history import filled, without_glitches
from .issue import DAY, WEEK
from .known import Known

SEEN = "seen_"
_MOVING = [name for name in climate.NAMES if name != "sun"]
_PAST_DAYS = ["holiday", "bridge", "day_of_rest"]


def table(load: pd.Series, weather: pd.DataFrame, seen: pd.DataFrame) -> pd.DataFrame:
    """Features per hour: unbroken, whole UTC days, which may reach past the last load.

    `weather` is what is known of an hour's weather at the issue, `seen` what it was. `log_load` is the target, empty
    where unknown; columns `seen_...` are the weather that was, for the residuals of hours that were known at the issue.
    Every other column was known at the issue.
    """
    hours = weather.index
    known = Known(hours)
    target = np.log(without_glitches(load.reindex(hours)))
    days = calendar(hours)
    before = {f"{name}_change_day": weather[name] - known.same_hour(seen[name]) for name in _MOVING}
    before.update({f"{name}_change_week": weather[name] - seen[name].shift(WEEK) for name in _MOVING})
    past = {f"{name}_day_before": known.same_hour(days[name]) for name in _PAST_DAYS}
    past.update({f"{name}_week_before": days[name].shift(WEEK) for name in _PAST_DAYS})
    made = pd.DataFrame({"far": known.far.astype(float), **before, **past, **_lags(filled(target), known)}, index=hours)
    return pd.concat([target.rename("log_load"), days, weather, seen.add_prefix(SEEN), made], axis=1)


def _lags(load: pd.Series, known: Known) -> dict:
    """The load when it was last known at this hour, and others relative to it."""
    base = known.same_hour(load)
    out = {"load_base": base}
    for back in range(1, 6):
        out[f"load_back_{back}"] = base - known.same_hour(load, back)
    for weeks in (1, 2):
        out[f"load_week_{weeks}"] = base - load.shift(WEEK * weeks).to_numpy()
    for name, hours in (("day", DAY), ("week", WEEK)):
        out[f"mean_{name}"] = known.last(load.rolling(hours).mean()) - base
    moved = load - load.shift(DAY)
    for hours in (3, 12):
        out[f"moved_{hours}"] = known.last(moved.rolling(hours, min_periods=1).mean())
    return out
