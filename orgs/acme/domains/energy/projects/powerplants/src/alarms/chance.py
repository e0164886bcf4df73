"""How likely an excess is, and how large, from how wrong past margins were."""
import typing

import numpy as np
import pandas as pd

# Errors of eight weeks, as for the bound. They count where the margin was narrow: there the plan hands out all that
# there is, and errors are of another size than where much is left. A larger one is a break (an episode begins or ends).
_DAYS, _NARROW, _BREAK = 56, 0.12, 0.10
_LEAST = 24 * 14
_LEVELS = (np.arange(50) + 0.5) / 50
# Errors that are known when the evening's forecast is issued, at 18:00 of Paris, serve the whole day after it.
_KNOWN_BEFORE_DAY = pd.Timedelta(hours=8)


class Chance(typing.NamedTuple):
    """Arrays of hours and stations: the probability of an excess, and its mean, MW, where none is zero."""
    probability: np.ndarray
    excess_mw: np.ndarray


def of_excess(margin: pd.DataFrame, real: pd.DataFrame, can_give: pd.DataFrame) -> Chance:
    """`margin` is the logarithm of what the area is forecast to ask for over what it can get, `real` the same as
    measured. Errors of the areas are taken together. Empty where fewer than two weeks of errors are known."""
    hours = margin.index
    error = (real.reindex(hours) - margin).to_numpy()
    narrow = (margin.to_numpy() > -_NARROW) & (np.abs(error) < _BREAK)
    usual = np.abs(error) < _BREAK
    probability, excess, days = np.full(margin.shape, np.nan), np.full(margin.shape, np.nan), hours.floor("D")
    for day in days.unique():
        known = (hours >= day - pd.Timedelta(days=_DAYS)) & (hours < day - _KNOWN_BEFORE_DAY)
        past = error[known][narrow[known]]
        if len(past) < _LEAST:
            past = error[known][usual[known]]
        if len(past) < _LEAST:
            continue
        own = np.asarray(days == day)
        shift = np.quantile(past, _LEVELS)
        over = margin.to_numpy()[own][:, :, None] + shift
        probability[own] = np.where(np.isnan(over[:, :, 0]), np.nan, (over > 0).mean(axis=2))
        excess[own] = can_give.to_numpy()[own] * np.clip(np.expm1(over), 0, None).mean(axis=2)
    return Chance(probability, excess)
