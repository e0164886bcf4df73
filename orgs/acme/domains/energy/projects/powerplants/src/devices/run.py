"""The simulator as a task: reads the grid and the weather, lands files of events."""
import pathlib

import pandas as pd

from . import demand, events, simulate


def run(inputs, parameters, models):
    """Parameters: `seed`, `episodes` (see devices.demand), `file_period`, and `landing`, the folder of the landing volume."""
    seed = int(parameters["seed"])
    stations = simulate.stations(inputs["silver.electricity"], inputs["silver.weather"], seed, parameters["episodes"])
    names = events.write(stations, pathlib.Path(parameters["landing"]) / "telemetry", seed, parameters["file_period"])
    hours = pd.DatetimeIndex(sorted(stations["ts"].unique())).tz_convert("UTC") if stations["ts"].dt.tz is not None else None
    injected = demand.episodes(parameters["episodes"], sorted(stations["plant_id"].unique()), hours, seed)
    return {"bronze.injected_episode": injected, "bronze.landed_file": pd.DataFrame({"file": names})}
