"""What each area will ask for and what it can get, hour by hour, as known when the forecast was issued."""
import dataclasses

import pandas as pd

from devices.readings import Readings, by_hour

from . import level, supply, weather_told


@dataclasses.dataclass(frozen=True)
class State:
    """Frames of hours (rows, UTC) and stations (columns) in MW; series by hour. Hours of which anything is unknown are
    not in it: nothing is assumed for them."""
    # Of the station's area.
    forecast: pd.DataFrame
    upper: pd.DataFrame
    # What the station and its part of the other supply can bring to its area, and the part of it that is not needed.
    can_give: pd.DataFrame
    spare: pd.DataFrame
    # What a coal station runs at for the plan; 0 for the others.
    running: pd.DataFrame
    # The other supply that no area is planned to get, all of it, and the load of France as forecast.
    left_other: pd.Series
    other: pd.Series
    load: pd.Series
    issued: pd.Series
    # What each station can give, whoever gets it.
    available: pd.DataFrame

    @property
    def hours(self) -> pd.DatetimeIndex:
        return self.forecast.index


def ahead(forecasts, plants, weather, stations: Readings, grid_balance, reserve: float) -> State:
    """The state of the hours of a forecast (`gold.overconsumption_forecast`)."""
    times = pd.to_datetime(forecasts["ts"], utc=True)
    ids = plants["plant_id"]
    # An area whose station never said anything has no forecast.
    wide = lambda column: forecasts.assign(ts=times).pivot(
        index="ts", columns="area_id", values=column).sort_index().reindex(columns=["FR", *ids])
    expected, upper = wide("forecast_mw"), wide("upper_mw")
    issued = pd.to_datetime(wide("issued_at")["FR"], utc=True)
    available, capacity = (stations.in_time(name) for name in ("available_mw", "capacity_mw"))
    can = supply.expected_available(plants, weather, available, capacity, issued)
    other = supply.other_capability(by_hour(grid_balance, "other_supply_mw"), issued)
    whole = can.notna().all(axis=1) & other.notna() & expected.notna().all(axis=1)
    whole &= weather_told.is_told(weather, issued)
    return _state(
        plants, expected.loc[whole, ids], upper.loc[whole, ids], expected.loc[whole, "FR"], can[whole], other[whole],
        reserve, issued[whole])


def _state(plants, expected, upper, load, available, other, reserve, issued) -> State:
    plan = planned(plants, load, available, other, reserve)
    frame = lambda values: pd.DataFrame(values, index=expected.index, columns=plants["plant_id"])
    return State(
        expected, upper, frame(plan.can_give), frame(plan.spare), frame(plan.running),
        pd.Series(plan.left_other, index=expected.index), other, load, issued, available)


def planned(plants, load: pd.Series, available: pd.DataFrame, other: pd.Series, reserve: float) -> level.Planned:
    """The plan for a national load, shared out as the catalogue says."""
    return level.plan(
        available[plants["plant_id"]].to_numpy(), _is_coal(plants), plants["cost_eur_mwh"].to_numpy(),
        demand(plants, load).to_numpy(), reserve, other.to_numpy())


def reach(plants, load: pd.Series, available: pd.DataFrame, other: pd.Series) -> pd.Series:
    """The part of its demand that every area can get when all give what they can; at most four times of it."""
    values = level.reach(
        available[plants["plant_id"]].to_numpy(), _is_coal(plants), demand(plants, load).to_numpy(), other.to_numpy(),
        most=4.0)
    return pd.Series(values, index=load.index)


def demand(plants, load: pd.Series) -> pd.DataFrame:
    """What each area is planned to ask for: its part of the national load."""
    values = load.to_numpy()[:, None] * plants["consumption_share"].to_numpy()
    return pd.DataFrame(values, index=load.index, columns=plants["plant_id"])


def _is_coal(plants):
    return (plants["plant_type"] == "coal").to_numpy()
