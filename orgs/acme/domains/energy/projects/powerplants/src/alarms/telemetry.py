"""What the last telemetry says of an area."""
import numpy as np
import pandas as pd

from devices.readings import SENT_WITHIN

# The last reading counts for six hours; a usual share is the median of four weeks.
_READING_HOURS, _USUAL_HOURS, _USUAL_LEAST = 6, 24 * 28, 24 * 7
# So many usual deviations, and at least so much, make a share unusual. As for the forecast's bound, twelve are a break.
_UNUSUAL, _LEAST_UNUSUAL = 12.0, 0.05


def last_reading(values: pd.DataFrame, known_at: pd.DataFrame, hours: pd.DatetimeIndex, horizon: int) -> pd.DataFrame:
    """The youngest value of the six hours before each issue that had come by then."""
    out = pd.DataFrame(np.nan, index=hours, columns=values.columns)
    for back in range(horizon + 1, horizon + 1 + _READING_HOURS):
        moved = values.shift(back, freq="h").reindex(hours)
        came = known_at.shift(back, freq="h").reindex(hours)
        limit = hours - pd.Timedelta(hours=horizon) + SENT_WITHIN
        out = out.fillna(moved.where(came.le(pd.Series(limit, index=hours), axis=0)))
    return out


def unusual(share: pd.DataFrame, last: pd.DataFrame) -> pd.DataFrame:
    """Whether the last share is far above what it was in the four weeks that end a day before."""
    past = np.log(share).shift(24, freq="h")
    usual = past.rolling(_USUAL_HOURS, min_periods=_USUAL_LEAST).median()
    deviation = 1.4826 * (past - usual).abs().rolling(_USUAL_HOURS, min_periods=_USUAL_LEAST).median()
    at = last.index
    least = np.maximum(_UNUSUAL * deviation.reindex(at), _LEAST_UNUSUAL)
    return np.log(last) - usual.reindex(at) > least
