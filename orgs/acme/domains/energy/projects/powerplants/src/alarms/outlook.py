"""What an area will ask for and what it can get, as a tier knows it."""
import dataclasses

import pandas as pd

from redirect import state


@dataclasses.dataclass(frozen=True)
class Outlook:
    """Of each hour (row) and station (column), or series by hour."""
    # MW that the area is planned to ask for: its part of the load. What it will ask for, what its station can give it
    # before all others, and what it can get at most when there is enough for all, are parts of that.
    demand: pd.DataFrame
    asked: pd.DataFrame
    own: pd.DataFrame
    most: pd.DataFrame
    # The part of its demand that every area can get when all give what they can.
    reach: pd.Series
    # The area asks for more than it usually does, whatever it can get.
    unusual: pd.DataFrame
    issued: pd.DataFrame


def outlook(plants, load, asked, available, other, reserve, usual, issued) -> Outlook:
    demand = state.demand(plants, load)
    reach = state.reach(plants, load, available, other)
    can_give = state.planned(plants, load, available, other, reserve).can_give / demand
    own = available[plants["plant_id"]] / demand
    own[plants.loc[plants["plant_type"] == "coal", "plant_id"]] = 0.0
    return Outlook(
        demand, asked / demand, own, can_give.where(reach >= 1 + reserve, 1 + reserve), reach, usual, issued)
