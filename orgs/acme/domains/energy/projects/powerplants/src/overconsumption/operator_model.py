"""The operator's own day-ahead forecast, corrected, and ours blended with it."""
import numpy as np
import pandas as pd

from . import adaptive
from .french_calendar import ZONE
from .mix import mixed
from .residuals import lags

# Half-life in days and penalty, chosen on 2021.
_REMEMBER, _PENALTY = 60, 0.3


def with_operator(ours: pd.Series, operator_mw: pd.Series, target: pd.Series) -> pd.Series:
    """Log forecast: ours, the operator's as published and the operator's corrected, mixed by weights learned online.

    The operator publishes the forecast of a day on the day before, by two hours before the day-ahead market closes
    (Regulation (EU) 543/2013, article 6): at ten o'clock in Paris, eight hours before ours is issued. Where it has said
    nothing, ours stands. The series are whole UTC days.
    """
    published = np.log(operator_mw.where(operator_mw > 0))
    error = target - published
    # What its errors of the days before say of the next ones, and how far ours is from it.
    inputs = lags(error).assign(apart=ours - published).to_numpy()
    hour = np.asarray(ours.index.tz_convert(ZONE).hour)
    corrected = published + adaptive.predict(inputs, error.to_numpy(), hour, _REMEMBER, _PENALTY)[0]
    return mixed(pd.DataFrame({"ours": ours, "published": published, "corrected": corrected}), target)
