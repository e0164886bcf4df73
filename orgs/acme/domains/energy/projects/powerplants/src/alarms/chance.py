"""How likely an excess is, and how large, from how wrong past forecasts of the whole supply were."""
import typing

import numpy as np
import pandas as pd
from scipy.special import ndtri

# An area lacks something when all of them do, or when it asks for more than its contract; so what matters is how far
# the supply of all reaches, and how wrong that was in the four months before. Errors count where it was forecast to be
# tight: where much is left they are of another size. A larger one is a break in the data.
_DAYS, _TIGHT, _BREAK = 120, 1.25, 0.25
_LEAST = 24 * 14
# Until two weeks of errors are known, these stand in for them, normal with what was the usual error of 2021.
_UNKNOWN = 0.04
_LEVELS = (np.arange(50) + 0.5) / 50
# Errors that are known when the evening's forecast is issued, at 18:00 of Paris, serve the whole day after it.
_KNOWN_BEFORE_DAY = pd.Timedelta(hours=8)


class Chance(typing.NamedTuple):
    """Arrays of hours and stations: the probability of an excess, and its mean, MW, where none is zero."""
    probability: np.ndarray
    excess_mw: np.ndarray


def of_excess(outlook, reach: pd.Series, reserve: float) -> Chance:
    """`reach` is that of the outlook as it was measured; an area gets `reserve` beyond its part of the load where there
    is enough for all."""
    hours, forecast = outlook.reach.index, outlook.reach.to_numpy()
    error = np.log(reach.reindex(hours).to_numpy() / forecast)
    asked, own, most, demand = (
        frame.to_numpy() for frame in (outlook.asked, outlook.own, outlook.most, outlook.demand))
    probability, excess, days = np.full(asked.shape, np.nan), np.full(asked.shape, np.nan), hours.floor("D")
    for day in days.unique():
        known = (hours >= day - pd.Timedelta(days=_DAYS)) & (hours < day - _KNOWN_BEFORE_DAY)
        today = np.asarray(days == day)
        came = np.exp(_shifts(error[known], forecast[known]))[None, :] * forecast[today][:, None]
        came = came[:, None, :]
        gets = np.maximum(np.where(came >= 1 + reserve, most[today][:, :, None], came), own[today][:, :, None])
        over = asked[today][:, :, None] - gets
        probability[today] = np.where(np.isnan(over[:, :, 0]), np.nan, (over > 0).mean(axis=2))
        excess[today] = demand[today] * np.clip(over, 0, None).mean(axis=2)
    return Chance(probability, excess)


def _shifts(error: np.ndarray, forecast: np.ndarray) -> np.ndarray:
    """Equally likely errors, from those of the tight hours, or of the tightest ones."""
    usable = np.abs(error) < _BREAK
    error, forecast = error[usable], forecast[usable]
    if len(error) < _LEAST:
        return _UNKNOWN * ndtri(_LEVELS)
    limit = max(_TIGHT, np.sort(forecast)[_LEAST - 1])
    return np.quantile(error[forecast <= limit], _LEVELS)
