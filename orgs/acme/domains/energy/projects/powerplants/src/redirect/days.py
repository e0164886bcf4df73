"""From the state of the hours to the problems of the days."""
import dataclasses

import numpy as np
import pandas as pd

from .problem import Day
from .state import State

# The candidate that is no station: what is left of the other supply.
OTHER = "other"
_KW = 1000


@dataclasses.dataclass(frozen=True)
class Terms:
    """Parameters of the flow, under their names there."""
    margin_mw: float
    co2_price_eur_t: float
    transmission_eur_mwh_km: float
    other_cost_eur_mwh: float
    coal_start_eur_mw: float
    line_mw: float
    loss_share: float

    @staticmethod
    def of(parameters) -> "Terms":
        return Terms(**{field.name: float(parameters[field.name]) for field in dataclasses.fields(Terms)})


def unit_costs(plants: pd.DataFrame, terms: Terms) -> np.ndarray:
    """EUR/MWh from candidate (column; the other supply is the last) to area (row): fuel, the CO2 it emits, the way."""
    own = plants["cost_eur_mwh"].to_numpy() + plants["co2_kg_mwh"].to_numpy() / 1000 * terms.co2_price_eur_t
    cost = own[None, :] + terms.transmission_eur_mwh_km * distances(plants)
    return np.hstack([cost, np.full((len(plants), 1), terms.other_cost_eur_mwh)])


def distances(plants: pd.DataFrame) -> np.ndarray:
    """Great-circle kilometres between stations."""
    phi, lam = np.radians(plants["latitude"].to_numpy()), np.radians(plants["longitude"].to_numpy())
    north, east = np.sin((phi[:, None] - phi) / 2) ** 2, np.sin((lam[:, None] - lam) / 2) ** 2
    half = north + np.cos(phi[:, None]) * np.cos(phi) * east
    return 2 * 6371.0 * np.arcsin(np.sqrt(half))


def with_excess(seen: State, plants: pd.DataFrame, terms: Terms) -> list:
    """(24 hours, day) for each day (UTC) on which an area may ask for more than it can get. Hours that are not in the
    state have no excess and no candidate."""
    # An area without a bound yet raises no alert.
    upper = seen.upper.fillna(seen.forecast)
    over = upper - seen.can_give
    # Up to a whole kilowatt for what is asked, down for what there is.
    excess = np.ceil(_KW * over.clip(lower=0)) * (over > terms.margin_mw)
    room = np.floor(_KW * np.minimum(seen.spare, -over).clip(lower=0)) * (excess == 0)
    room[OTHER] = np.floor(_KW * seen.left_other)
    coal = (plants["plant_type"] == "coal").to_numpy()
    least = pd.DataFrame(plants["min_load_mw"].to_numpy() * coal - seen.running, index=seen.hours)
    need = np.ceil(_KW * least.clip(lower=0)) * coal
    off = (seen.running <= 0) & coal
    start = np.append(plants["capacity_mw"].to_numpy() * terms.coal_start_eur_mw * coal, 0.0)
    ramp = np.append(plants["ramp_mw_per_h"].to_numpy() * _KW, 10**9).astype(np.int64)
    cost, out = unit_costs(plants, terms), []
    for first in seen.hours[excess.any(axis=1)].floor("D").unique():
        hours = pd.date_range(first, periods=24, freq="h")
        rows = lambda frame: frame.reindex(hours).fillna(0).to_numpy().astype(np.int64)
        wide = lambda values: np.hstack([values, np.zeros((24, 1), dtype=values.dtype)])
        out.append((hours, Day(
            rows(excess), rows(room), wide(rows(need)), wide(rows(off) > 0), start, ramp,
            np.zeros(len(ramp), dtype=np.int64), cost, int(_KW * terms.line_mw), round(1e6 * terms.loss_share))))
    return out
