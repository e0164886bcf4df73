"""Month by month: learn from everything before, forecast the month, go on."""
import numpy as np
import pandas as pd

from .features import HORIZON
from .model import LoadModel

_LEAST_DAYS = 56


def forecast_months(table: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, make=LoadModel, also: pd.DataFrame = None) -> pd.DataFrame:
    """Forecasts of the months from `first` to `last` (UTC): columns `log_forecast` and, with another weather in `also`, `log_forecast_also`.

    A model learns from the hours that are over 24 hours before the month's first: its first forecast is issued then.
    Months with less than 56 days of loads before them are left out.
    """
    parts = []
    for start in pd.date_range(first, last, freq="MS"):
        end = start + pd.offsets.MonthBegin(1)
        rows = np.asarray(table.index < start - pd.Timedelta(hours=HORIZON))
        if table["log_load"][rows].notna().sum() < 24 * _LEAST_DAYS:
            continue
        model = make().fit(table, rows)
        window = (table.index >= start - pd.Timedelta(days=36)) & (table.index < end)
        month = pd.DataFrame({"log_forecast": model.predict(table[window])})
        if also is not None:
            month["log_forecast_also"] = model.predict(also[window])
        parts.append(month[month.index >= start])
    return pd.concat(parts) if parts else pd.DataFrame(columns=["log_forecast"], index=table.index[:0])
