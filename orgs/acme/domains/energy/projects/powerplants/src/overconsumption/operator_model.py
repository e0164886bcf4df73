"""The operator's own day-ahead forecast, corrected, and ours blended with it."""
import numpy as np
import pandas as pd

from . import adaptive
from .french_calendar import ZONE
from .mix import mixed
from .residuals import lags

# Half-life in days and penalty, chosen on 2021.
_REMEMBER, _PENALTY = 150, 0.3


def with_operator(ours: pd.Series, operator_mw: pd.Series, target: pd.Series) -> pd.Series:
    """Log forecast: ours and the operator's, corrected by its own errors of the days before, by weights learned online.

    The operator publishes the forecast of a day on the day before, by two hours before the day-ahead market closes
    (Regulation (EU) 543/2013, article 6): at ten o'clock in Paris, eight hours before ours is issued. Where it has said
    nothing, ours stands. The series are whole UTC days.
    """
    published = np.log(operator_mw.where(operator_mw > 0))
    error = target - published
    hour = np.asarray(ours.index.tz_convert(ZONE).hour)
    correction = adaptive.predict(lags(error).to_numpy(), error.to_numpy(), hour, _REMEMBER, _PENALTY)[0]
    # As published in the first weeks, in which nothing is known of its errors.
    corrected = published + np.nan_to_num(correction)
    return mixed(pd.DataFrame({"ours": ours, "operator": corrected}), target)
