"""When a forecast is issued."""
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
