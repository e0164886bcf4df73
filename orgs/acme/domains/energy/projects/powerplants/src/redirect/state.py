"""What each area will ask for and what it can get, hour by hour, as known when the forecast was issued."""
import dataclasses

import numpy as np
import pandas as pd

from . import supply


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
    # The other supply that no area is planned to get.
    left_other: pd.Series
    issued: pd.Series

    @property
    def hours(self) -> pd.DatetimeIndex:
        return self.forecast.index


def ahead(forecasts, plants, weather, station_hour, grid_balance, reserve: float) -> State:
    """The state of the hours of a forecast (`gold.overconsumption_forecast`)."""
    times = pd.to_datetime(forecasts["ts"], utc=True)
    wide = lambda column: forecasts.assign(ts=times).pivot(index="ts", columns="area_id", values=column).sort_index()
    expected, upper, ids = wide("forecast_mw"), wide("upper_mw"), plants["plant_id"]
    issued = pd.to_datetime(wide("issued_at")["FR"], utc=True)
    available, capacity = (by_station(station_hour, name) for name in ("available_mw", "capacity_mw"))
    can = supply.expected_available(plants, weather, available, capacity, issued)
    other = supply.other_capability(other_supply(grid_balance), issued)
    whole = can.notna().all(axis=1) & other.notna() & expected.notna().all(axis=1)
    return _state(
        plants, expected.loc[whole, ids], upper.loc[whole, ids], expected.loc[whole, "FR"], can[whole], other[whole],
        reserve, issued[whole])


def _state(plants, expected, upper, load, available, other, reserve, issued) -> State:
    ids, hours = plants["plant_id"], expected.index
    is_coal = (plants["plant_type"] == "coal").to_numpy()
    demand = load.to_numpy()[:, None] * plants["consumption_share"].to_numpy()
    planned = supply.plan(
        available.to_numpy(), is_coal, plants["cost_eur_mwh"].to_numpy(), demand, reserve, other.to_numpy())
    frame = lambda values: pd.DataFrame(values, index=hours, columns=ids)
    return State(
        expected, upper, frame(planned.can_give), frame(planned.spare), frame(planned.running),
        pd.Series(planned.left_other, index=hours), issued)


def by_station(station_hour: pd.DataFrame, column: str) -> pd.DataFrame:
    times = pd.to_datetime(station_hour["ts"], utc=True)
    return station_hour.assign(ts=times).pivot(index="ts", columns="plant_id", values=column).asfreq("h")


def other_supply(grid_balance: pd.DataFrame) -> pd.Series:
    by_time = grid_balance.set_index(pd.to_datetime(grid_balance["ts"], utc=True))["other_supply_mw"]
    return by_time.astype(float).sort_index().asfreq("h")
