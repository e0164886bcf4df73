"""French public holidays and the days that people take off beside them."""
import datetime as dt

import numpy as np
import pandas as pd

from .school import share_off

ZONE = "Europe/Paris"
_DAY = dt.timedelta(days=1)
# Article L3133-1 of the labour code: eight fixed dates, three that move with Easter.
_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm that Meeus gives)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def holidays(year: int) -> set:
    """The eleven public holidays of metropolitan France (ten dates when two fall together)."""
    return {dt.date(year, m, d) for m, d in _FIXED} | {easter(year) + n * _DAY for n in _AFTER_EASTER}


def is_holiday(day: dt.date) -> bool:
    return day in holidays(day.year)


def is_bridge(day: dt.date) -> bool:
    """A Friday after a holiday or a Monday before one, itself a working day."""
    if is_holiday(day):
        return False
    return (day.weekday() == 4 and is_holiday(day - _DAY)) or (day.weekday() == 0 and is_holiday(day + _DAY))


def calendar(hours: pd.DatetimeIndex) -> pd.DataFrame:
    """Calendar features of UTC hours, on the clock of Paris. Everything here is known years ahead."""
    local = hours.tz_convert(ZONE)
    days = pd.Series(local.date, index=hours)
    per_day = {day: _of_day(day) for day in days.unique()}
    frame = pd.DataFrame([per_day[day] for day in days], index=hours)
    frame["hour"] = local.hour
    frame["weekday"] = local.dayofweek
    frame["day_of_rest"] = np.where(frame["holiday"] == 1, 6, local.dayofweek)
    return frame.astype(float)


def _of_day(day: dt.date) -> dict:
    holiday = is_holiday(day)
    return {
        "holiday": holiday,
        "bridge": is_bridge(day),
        "eve": not holiday and is_holiday(day + _DAY),
        "morrow": not holiday and is_holiday(day - _DAY),
        "year_end": (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 2),
        "august": day.month == 8 and day.day <= 25,
        "school_off": share_off(day),
    }
