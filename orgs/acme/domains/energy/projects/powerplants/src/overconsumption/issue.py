"""When a forecast is issued, and what is known then."""
import numpy as np
import pandas as pd

from .french_calendar import ZONE

DAY, WEEK = 24, 168
# The forecast of a day D (UTC, 24 hours) is issued once, at this hour of D-1 on the clock of Paris: the clock by which
# the dispatchers of the grid work, and one or two hours before the same hour of UTC.
HOUR = 18
RULE = f"D-1 {HOUR}:00 {ZONE}"


def issued(hours: pd.DatetimeIndex) -> pd.DatetimeIndex:
    """The time (UTC) at which the forecast of each hour is issued."""
    day_before = hours.tz_localize(None).normalize() - pd.Timedelta(days=1)
    return (day_before + pd.Timedelta(hours=HOUR)).tz_localize(ZONE).tz_convert("UTC")


def first_day_not_issued(now: pd.Timestamp) -> pd.Timestamp:
    """The day whose forecast is the next to be issued after `now`."""
    day = now.normalize()
    while issued(pd.DatetimeIndex([day]))[0] <= now:
        day += pd.Timedelta(days=1)
    return day


class Known:
    """Values of hourly series as they are known when the forecast of each hour is issued.

    `hours` are unbroken. The hour that begins one hour before the issue is the last one that is complete.
    """

    def __init__(self, hours: pd.DatetimeIndex):
        self._hours = hours
        since = issued(hours) - pd.Timedelta(hours=1) - hours[0]
        self._last = np.asarray(since // pd.Timedelta(hours=1), dtype=int)
        rows = np.arange(len(hours))
        # Whether the same hour of the day before is not yet known: then that of two days before is the youngest.
        self.far = rows - DAY > self._last
        self._same = np.where(self.far, rows - 2 * DAY, rows - DAY)

    def same_hour(self, values, back: int = 0):
        """The youngest known value of the same hour of the day, or that of `back` days before it."""
        return self._take(values, self._same - DAY * back)

    def last(self, values):
        """The value of the last complete hour, such as a mean that ends with it."""
        return self._take(values, self._last)

    def _take(self, values, rows):
        array = np.asarray(values, dtype=float)
        out = array[np.clip(rows, 0, len(array) - 1)]
        out[(rows < 0) | (rows >= len(array))] = np.nan
        return out
