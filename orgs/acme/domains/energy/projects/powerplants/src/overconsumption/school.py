"""School holidays of metropolitan France: the share of the three zones that are off."""
import datetime as dt
import functools
import pathlib

import pandas as pd

# The calendar of the ministry of education (data.education.gouv.fr, "fr-en-calendrier-scolaire", licence ouverte), days
# off of pupils. Known years ahead, as public holidays are.
_FILE = pathlib.Path(__file__).parent / "school_holidays.csv"
_ZONES = 3


def share_off(day: dt.date) -> float:
    """0 to 1. Outside the table's years, what the same day of the same week of the year was on average in it."""
    table = _table()
    if day in table:
        return table[day]
    week, weekday = day.isocalendar()[1:]
    return _average()[min(week, 52), weekday]


@functools.lru_cache
def _table() -> dict:
    rows = pd.read_csv(_FILE, parse_dates=["first_day_off", "back"])
    days = pd.date_range(rows["first_day_off"].min(), rows["back"].max() - pd.Timedelta(days=1))
    share = pd.Series(0.0, days)
    for zones, first, back in rows.itertuples(index=False):
        share[(days >= first) & (days < back)] += len(zones) / _ZONES
    return dict(zip(days.date, share))


@functools.lru_cache
def _average() -> dict:
    table = pd.Series(_table())
    weeks = [(min(day.isocalendar()[1], 52), day.isocalendar()[2]) for day in table.index]
    return table.groupby(pd.MultiIndex.from_tuples(weeks)).mean().to_dict()
