"""What a forecast's own last errors say of its next ones."""
import numpy as np
import pandas as pd

from .known import Known

# The part of its own recent errors that a forecast is moved by; chosen on 2021, as the half-life is.
_CARRY, _CARRY_HALF_LIFE_HOURS = 0.4, 72


def carried(forecast: pd.Series, target: pd.Series) -> pd.Series:
    """The forecast moved by a part of its recent errors, as far as they were known at the issue."""
    error = target.reindex(forecast.index) - forecast
    recent = error.ewm(halflife=_CARRY_HALF_LIFE_HOURS, ignore_na=True).mean()
    return forecast + _CARRY * np.nan_to_num(Known(forecast.index).last(recent))
