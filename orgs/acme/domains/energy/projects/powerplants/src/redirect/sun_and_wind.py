"""What sun and wind stations will give, from the weather forecast of the day before and from what such forecasts turned
out to be worth."""
import numpy as np
import pandas as pd

from devices import catalogue, place, simulate
from overconsumption.issue import DAY, issued

from . import turnout, weather_ahead
from .known import as_of

# Two hours before and two after say more of the wind than the hour alone; hours of another day have another forecast.
_AROUND = [np.clip(np.arange(DAY) + step, 0, DAY - 1) for step in range(-2, 3)]
_STRONG_KMH = 30.0


def output(plants: pd.DataFrame, weather: pd.DataFrame, available: pd.DataFrame, hours: pd.DatetimeIndex):
    """MW per hour and station as they are expected the evening before. `available` is what was reported, empty where it
    was not; `hours` are whole UTC days, the first ones to learn from. Empty where there is no weather.

    A forecast that errs is no estimate: put through a power curve, it says too much on the average and too much in a
    strong wind. So it is corrected by what came of the forecasts before, once two weeks of those are known.
    """
    parts = []
    for kind, wide in weather_ahead.by_city(weather, hours).items():
        own = plants[plants["plant_type"] == kind]
        ids = own["plant_id"].tolist()
        capacity = catalogue.fleet_factor(hours, kind)[:, None] * own["capacity_mw"].to_numpy()
        said = _columns(simulate.weather_output(kind, plants, wide), ids) / capacity
        came = available[ids].reindex(hours)
        fleet = lambda values: _everywhere((values * capacity).sum(axis=1) / capacity.sum(axis=1), len(ids))
        if kind == "solar":
            clear = _columns(simulate.weather_output(kind, plants, wide * 0.0), ids) / capacity
            inputs = [clear, said, fleet(said)]
        else:
            last = as_of(came, pd.Series(issued(hours), index=hours)).to_numpy() / capacity
            wind = [place.at(plant.latitude, plant.longitude, wide) for plant in own.itertuples()]
            wind = _everywhere(np.mean(wind, axis=0) / _STRONG_KMH, len(ids))
            by_day = lambda values: values.reshape(-1, DAY, len(ids))
            around = np.mean([by_day(said)[:, near] for near in _AROUND], axis=0).reshape(said.shape)
            day = np.repeat(by_day(fleet(said)).mean(axis=1), DAY, axis=0)
            inputs = [np.ones_like(said), said, fleet(said), around, day, wind, wind ** 2, last, fleet(last)]
        likely = np.clip(turnout.expected(inputs, came.to_numpy() / capacity), 0.0, 1.0)
        parts.append(pd.DataFrame(np.where(np.isnan(likely), said, likely) * capacity, index=hours, columns=ids))
    return pd.concat(parts, axis=1)


def _columns(by_plant: dict, ids: list) -> np.ndarray:
    return np.column_stack([by_plant[plant_id] for plant_id in ids])


def _everywhere(values: np.ndarray, count: int) -> np.ndarray:
    return np.repeat(values[:, None], count, axis=1)
