"""Month by month: learn from everything before, forecast the month, go on."""
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd

from .features import HORIZON
from .model import LoadModel

_LEAST_DAYS = 56
_WORKERS = 2


def forecast_months(
        table: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, make=LoadModel,
        also: pd.DataFrame = None) -> pd.DataFrame:
    """Forecasts of the months from `first` to `last` (UTC): columns `log_forecast` and, with another weather in `also`,
    `log_forecast_also`.

    A model learns from the hours that are over 24 hours before the month's first: its first forecast is issued then.
    Months with less than 56 days of loads before them are left out.
    """
    months = [
        start
        for start in pd.date_range(first, last, freq="MS")
        if table["log_load"][_before(table, start)].notna().sum() >= 24 * _LEAST_DAYS
    ]
    if not months:
        return pd.DataFrame(columns=["log_forecast"], index=table.index[:0])
    # Two months at a time: a model fits on one core (see LoadModel).
    with ThreadPoolExecutor(_WORKERS) as pool:
        return pd.concat(pool.map(lambda start: _month(table, start, make, also), months))


def _before(table, start):
    return np.asarray(table.index < start - pd.Timedelta(hours=HORIZON))


def _month(table, start, make, also):
    model = make().fit(table, _before(table, start))
    window = (table.index >= start - pd.Timedelta(days=36)) & (table.index < start + pd.offsets.MonthBegin(1))
    month = pd.DataFrame({"log_forecast": model.predict(table[window])})
    if also is not None:
        month["log_forecast_also"] = model.predict(also[window])
    return month[month.index >= start]
