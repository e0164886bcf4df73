"""The plan of a day ahead: what every area is to get."""
import typing

import numpy as np


class Planned(typing.NamedTuple):
    """MW, arrays of hours and stations; `left_other` by hour."""
    can_give: np.ndarray
    spare: np.ndarray
    running: np.ndarray
    left_other: np.ndarray


def plan(
        available: np.ndarray, is_coal: np.ndarray, cost: np.ndarray, demand: np.ndarray, reserve: float,
        other: np.ndarray) -> Planned:
    """The day-ahead plan.

    Every area is to get its `demand` and the reserve. Nuclear, wind and sun serve their own area first; the other
    supply fills the gaps and serves coal's areas; coal runs for what is then missing, the cheapest first. Where all of
    that is too little, the level falls for all areas alike. `can_give` is the most that the station and its part of the
    other supply can bring to its area, `spare` the part of it that is not needed,
    `running` what coal gives for the plan, and `left_other` the other supply that no area is planned to get.
    """
    steady = np.where(is_coal, 0.0, available)
    level = reach(available, is_coal, demand, other, 1 + reserve)
    missing = _missing(level, demand, steady)
    needed, left_other = np.clip(missing - other, 0, None), np.clip(other - missing, 0, None)
    running = np.zeros_like(available)
    for station in np.flatnonzero(is_coal)[np.argsort(cost[is_coal], kind="stable")]:
        running[:, station] = np.minimum(available[:, station], needed)
        needed = needed - running[:, station]
    planned = level[:, None] * demand
    spare = available - np.where(is_coal, running, np.minimum(available, planned))
    return Planned(planned + spare, spare, running, left_other)


def reach(
        available: np.ndarray, is_coal: np.ndarray, demand: np.ndarray, other: np.ndarray, most: float) -> np.ndarray:
    """By hour, the part of its demand that every area can get when all stations and the other supply give what they
    can; at most `most`."""
    steady, rest = np.where(is_coal, 0.0, available), other + np.where(is_coal, available, 0.0).sum(axis=1)
    low, high = np.zeros(len(demand)), np.full(len(demand), float(most))
    level = np.where(_missing(high, demand, steady) <= rest, high, np.nan)
    # What is missing grows with the level, so halving the interval forty times finds the level at which nothing is
    # left.
    for _ in range(40):
        middle = (low + high) / 2
        fits = _missing(middle, demand, steady) <= rest
        low, high = np.where(fits, middle, low), np.where(fits, high, middle)
    return np.where(np.isnan(level), low, level)


def _missing(level: np.ndarray, demand: np.ndarray, steady: np.ndarray) -> np.ndarray:
    return np.clip(level[:, None] * demand - steady, 0, None).sum(axis=1)
