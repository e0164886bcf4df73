"""The stations. They are fictional, at plausible places; together they are as large as the French fleet."""
import pathlib

import numpy as np
import pandas as pd

_HERE = pathlib.Path(__file__).parent
TYPES = ("nuclear", "solar", "wind", "coal")
# Capacities in plants.csv are those of the end of this year.
_REFERENCE_YEAR = 2021


def plants() -> pd.DataFrame:
    """One row per station.

    `consumption_share` is the part of national consumption that its area asks for; the shares add up to 1.
    """
    return pd.read_csv(_HERE / "plants.csv")


def fleet_factor(hours: pd.DatetimeIndex, plant_type: str) -> np.ndarray:
    """Installed capacity of a type relative to the end of 2021, linear between the year ends that the grid operator RTE
    has published (GW, rounded)."""
    fleet = pd.read_csv(_HERE / "fleet.csv")
    moments = hours.year + (hours.dayofyear - 1 + hours.hour / 24) / 366
    values = np.interp(np.asarray(moments, float), fleet["year"] + 1, fleet[plant_type])
    return values / fleet.loc[fleet["year"] == _REFERENCE_YEAR, plant_type].item()


def run(inputs, parameters, models):
    """The catalogue as a table."""
    return {"silver.plant": plants()}
