"""The simulator as a task: reads the grid and the weather, lands files of events."""
import pathlib

import pandas as pd

from . import catalogue, demand, events, simulate


def run(inputs, parameters, models):
    """Parameters: `seed`, `episodes` (see devices.demand), `file_period`, and `landing`, the folder of the landing
    volume."""
    seed = int(parameters["seed"])
    stations = simulate.stations(inputs["silver.hourly"], inputs["silver.weather"], seed, parameters["episodes"])
    events.write(stations, pathlib.Path(parameters["landing"]) / "telemetry", seed, parameters["file_period"])
    hours = pd.DatetimeIndex(pd.to_datetime(stations["ts"].unique(), utc=True))
    plant_ids = catalogue.plants()["plant_id"].tolist()
    return {"silver.injected_episode": demand.episodes(parameters["episodes"], plant_ids, hours, seed)}
