"""Writes as many telemetry events as a benchmark wants: python3 -m devices.bench 1000000 telemetry_1.jsonl"""
import pathlib
import sys

import numpy as np
import pandas as pd

from . import catalogue, events

_CHUNK_HOURS = 4000


def write(count: int, path: pathlib.Path, seed: int = 42):
    """Every station each hour from 2000 on (10 million reach the year 2063), with late and duplicate events at their usual rates, until `count` lines are written. A few seconds a million."""
    plants = catalogue.plants()
    rng = np.random.default_rng(seed)
    start, left = pd.Timestamp("2000-01-01", tz="UTC"), count
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        while left > 0:
            hours = pd.date_range(start, periods=_CHUNK_HOURS, freq="h")
            stations = plants.loc[np.tile(np.arange(len(plants)), len(hours)), ["plant_id", "plant_type", "capacity_mw"]].reset_index(drop=True)
            stations["ts"] = hours.repeat(len(plants))
            stations["available_mw"] = stations["capacity_mw"] * rng.uniform(0.2, 1, len(stations))
            stations["production_mw"] = stations["available_mw"] * rng.uniform(0, 1, len(stations))
            stations["consumption_mw"] = stations["capacity_mw"] * rng.uniform(0.2, 1, len(stations))
            stations["status"] = "ok"
            lines = events.lines(events.events(stations, int(rng.integers(2**31))))[:left]
            file.write("\n".join(lines) + "\n")
            left -= len(lines)
            start = hours[-1] + pd.Timedelta(hours=1)


if __name__ == "__main__":
    write(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
