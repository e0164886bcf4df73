"""Week by week: learn from everything before, forecast the week day by day, go on."""
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd

from .issue import issued
from .model import LoadModel

_EVERY_DAYS = 7
# What a model needs before the first hour that it forecasts: the longest of its lags, and what they are means of.
_LOOK_BACK_DAYS = 40
_WORKERS = 2


def forecast_weeks(
        table: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, make=LoadModel,
        others: dict = None) -> pd.DataFrame:
    """Forecasts of the days from `first` to `last` (UTC) by a model that is made again every week.

    Columns: the members of the model and, for each table with another weather in `others`, `<name>_<member>`. A model
    learns from the hours that were complete when the forecast of the first day of its week was issued; 56 days of loads
    are needed there.
    """
    weeks = pd.date_range(first, last, freq=f"{_EVERY_DAYS}D")
    # Two weeks at a time: a model fits on one core (see LoadModel).
    with ThreadPoolExecutor(_WORKERS) as pool:
        made = pd.concat(pool.map(lambda start: _week(table, start, make, others or {}), weeks))
    return made[made.index < last + pd.Timedelta(days=1)]


def before(table: pd.DataFrame, start: pd.Timestamp) -> np.ndarray:
    """Rows that were complete when the forecast of the day `start` was issued."""
    return np.asarray(table.index + pd.Timedelta(hours=1) <= issued(pd.DatetimeIndex([start]))[0])


def _week(table, start, make, others):
    model = make().fit(table, before(table, start))
    rows = (table.index >= start - pd.Timedelta(days=_LOOK_BACK_DAYS)) & (
        table.index < start + pd.Timedelta(days=_EVERY_DAYS))
    week = model.predict(table[rows])
    for name, other in others.items():
        week = week.join(model.predict(other[rows]).add_prefix(f"{name}_"))
    return week[week.index >= start]
