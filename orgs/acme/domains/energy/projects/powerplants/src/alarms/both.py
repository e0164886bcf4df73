"""The load as both forecasts together have it, ours and the operator's."""
import dataclasses

import numpy as np
import pandas as pd

from overconsumption import history
from overconsumption.operator_model import with_operator
from redirect.state import State


def with_both(seen: State, hourly: pd.DataFrame) -> State:
    """The state with ours blended with the operator's forecast, which is published eight hours before ours is issued
    (`silver.hourly`); the areas follow in proportion. Ours alone where the operator says nothing."""
    if seen.hours.empty:
        return seen
    grid = history.grid(hourly)
    first, last = min(grid.index[0], seen.hours[0]).floor("D"), seen.hours[-1].floor("D")
    hours = pd.date_range(first, last + pd.Timedelta(hours=23), freq="h")
    load = np.log(history.without_glitches(grid["load"])).reindex(hours)
    blend = with_operator(np.log(seen.load).reindex(hours), grid["operator"].reindex(hours), load)
    moved = (np.exp(blend.reindex(seen.hours)) / seen.load).fillna(1.0)
    return dataclasses.replace(seen, load=seen.load * moved, forecast=seen.forecast.mul(moved, axis=0))
