"""What the residuals of an explanation, as far as they were known at the issue, may say of the hours to come."""
import pandas as pd

from .issue import DAY, WEEK
from .known import Known


def lags(residual: pd.Series) -> pd.DataFrame:
    """One row per hour; `residual` is unbroken, and empty where a load or the weather is.

    A hole in one column is bridged by the mean of the others, which all speak of the same level; a row without any is
    empty.
    """
    known = Known(residual.index)
    out = {f"residual_back_{back}": known.same_hour(residual, back) for back in range(6)}
    out["residual_same_hour"] = pd.DataFrame({**out, "last": known.same_hour(residual, 6)}).mean(axis=1).to_numpy()
    for weeks in (1, 2):
        out[f"residual_week_{weeks}"] = residual.shift(WEEK * weeks).to_numpy()
    for hours, least in ((3, 1), (DAY, 6), (3 * DAY, 12), (WEEK, 24)):
        out[f"residual_mean_{hours}"] = known.last(residual.rolling(hours, min_periods=least).mean())
    weekdays = [residual.shift(WEEK * weeks) for weeks in (1, 2, 3)]
    out["residual_same_weekday"] = pd.concat(weekdays, axis=1).mean(axis=1).to_numpy()
    frame = pd.DataFrame(out, index=residual.index)
    return frame.apply(lambda column: column.fillna(frame.mean(axis=1)))
