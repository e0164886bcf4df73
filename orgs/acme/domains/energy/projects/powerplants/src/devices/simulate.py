"""Telemetry of every station and measured hour, from the weather and the grid.

What a station sends for an hour follows from the seed, that hour, and a bounded past alone: 24 hours for the air over a
wind park and for an estimate, 48 for the demand of its area, 96 for nuclear, eight days for coal; a year of weather
where a city is silent. So an hour is the same in whatever portions the input came, once all of these are there.
"""
import numpy as np
import pandas as pd

from . import calibration, catalogue, coal, demand, lookback, nuclear, place, solar, sun, wind

# One shear exponent by night, when the ground cools the air and layers it, and one under a high sun, when heat mixes
# it. Measured means over land lie near 0.1 to 0.2 by day and 0.25 to 0.4 by night (Smith, Randall, Malcolm, Kelley
# and Smith, NREL/CP-500-32492, 2002).
_SHEAR_NIGHT, _SHEAR_DAY, _HIGH_SUN = 0.30, 0.15, 0.5
_MIDDLE = pd.Timedelta(minutes=30)
# The air follows the sun with a delay: two hours halve the difference.
_AIR_KEEPS, _AIR_HOURS = 0.5**0.5, 24
_ESTIMATED_FROM_HOURS = 24
WEATHER = {"solar": "cloud_cover_pct", "wind": "wind_speed_10m_kmh"}
_NUMBERS = ["capacity_mw", "available_mw", "production_mw", "consumption_mw"]


def hourly_grid(hourly: pd.DataFrame) -> pd.DataFrame:
    """Load and supply of the four fleets and of all others per hour, unbroken; empty where it was not measured.

    `other` is what the rest gave, as it was: hydro, gas, oil, biomass, waste and the net import over every border. It
    is the load less the four fleets, because the files' imports and exports cover only some borders.
    """
    cells = hourly.set_index(pd.DatetimeIndex(pd.to_datetime(hourly["hour"], utc=True), name="ts")).sort_index()
    number = lambda column: pd.to_numeric(cells[column], errors="coerce").astype(float)
    out = pd.DataFrame({
        "nuclear": number("nuclear_mw"),
        # At sea there was nothing to report before 2022.
        "wind": number("wind_onshore_mw") + number("wind_offshore_mw").fillna(0.0),
        "solar": number("solar_mw"),
        "coal": number("hard_coal_mw"),
        "load": number("load_mw").where(cells["is_measured"].astype(bool)),
    })
    out["other"] = out["load"] - out[list(catalogue.TYPES)].sum(axis=1, skipna=False)
    return out.asfreq("h")


def stations(hourly: pd.DataFrame, weather: pd.DataFrame, seed: int, episodes: str) -> pd.DataFrame:
    """One row per station and hour: plant_id, plant_type, ts, capacity_mw, available_mw, production_mw, consumption_mw,
    status.

    An hour whose load was not measured has no rows. Where a station's output follows from nothing measured it is
    `silent`, with neither output nor what it could give: what its area asks for is still told.
    """
    grid = hourly_grid(hourly)
    hours, plants = grid.index, catalogue.plants()
    if grid["load"].isna().all():
        return pd.DataFrame(columns=["plant_id", "plant_type", "ts", *_NUMBERS, "status"])
    frames = {}
    for kind in ("solar", "wind"):
        frames.update(_weather_driven(kind, plants, weather, grid))
    frames.update(_nuclear(plants, grid, np.random.default_rng(seed)))
    given = sum(frame["production_mw"] for frame in frames.values())
    frames.update(_coal(plants, hours, grid["load"] - grid["other"] - given))
    ids = plants["plant_id"].tolist()
    asked = grid["load"].to_numpy()[:, None] * plants["consumption_share"].to_numpy()
    found = demand.episodes(episodes, ids, hours, seed)
    asked = asked * demand.noise(hours, ids, seed) * demand.factors(found, ids, hours)
    parts = []
    for column, plant in enumerate(plants.itertuples()):
        frame = pd.DataFrame(frames[plant.plant_id], index=hours)
        frame.insert(0, "plant_id", plant.plant_id)
        frame.insert(1, "plant_type", plant.plant_type)
        frame.insert(2, "ts", hours)
        frame.insert(6, "consumption_mw", asked[:, column])
        unknown = frame[["available_mw", "production_mw"]].isna().any(axis=1)
        frame.loc[unknown, ["available_mw", "production_mw"]] = np.nan
        frame.loc[unknown, "status"] = "silent"
        parts.append(frame.dropna(subset=["consumption_mw"]))
    return pd.concat(parts, ignore_index=True).sort_values(["ts", "plant_id"], kind="stable", ignore_index=True)


def weather_output(kind: str, plants: pd.DataFrame, wide: pd.DataFrame) -> dict:
    """MW per solar or wind station from the weather of each hour by city (`place.by_city` of `WEATHER[kind]`); empty
    where the weather is."""
    hours = wide.index
    factor = catalogue.fleet_factor(hours, kind)
    out = {}
    for plant in plants[plants["plant_type"] == kind].itertuples():
        local = place.at(plant.latitude, plant.longitude, wide)
        capacity = plant.capacity_mw * factor
        if kind == "solar":
            height = sun.sin_elevation(hours + _MIDDLE, plant.latitude, plant.longitude)
            out[plant.plant_id] = solar.output(capacity, height, local, calibration.SOLAR_PERFORMANCE)
        else:
            shear = _shear(hours, plant.latitude, plant.longitude)
            out[plant.plant_id] = wind.output(capacity, local / 3.6, shear, calibration.WIND_PERFORMANCE)
    return out


def _shear(hours, latitude, longitude):
    every = lookback.reach(hours, _AIR_HOURS)
    sight = np.clip(sun.sin_elevation(every + _MIDDLE, latitude, longitude), 0, None)
    weights = lookback.fading(np.ones(_AIR_HOURS), _AIR_KEEPS, _AIR_HOURS)
    high = lookback.fading(sight, _AIR_KEEPS, _AIR_HOURS)[every[_AIR_HOURS - 1:].get_indexer(hours)] / weights
    return _SHEAR_NIGHT + (_SHEAR_DAY - _SHEAR_NIGHT) * np.clip(high / _HIGH_SUN, 0, 1)


def _weather_driven(kind, plants, weather, grid):
    hours = grid.index
    factor = catalogue.fleet_factor(hours, kind)
    installed = plants.loc[plants["plant_type"] == kind, "capacity_mw"].sum() * factor
    # Without weather a station reports what the whole fleet reported a day before, in proportion, and says that it is
    # an estimate; where the fleet reported nothing then, it says nothing.
    yesterday = (grid[kind].shift(_ESTIMATED_FROM_HOURS) / installed).clip(0, 1).to_numpy()
    out = {}
    for plant_id, mw in weather_output(kind, plants, place.by_city(weather, WEATHER[kind], hours)).items():
        capacity = plants.loc[plants["plant_id"] == plant_id, "capacity_mw"].item() * factor
        blind = np.isnan(mw)
        mw = np.where(blind, capacity * yesterday, mw)
        out[plant_id] = {
            "capacity_mw": capacity,
            "available_mw": mw,
            "production_mw": mw,
            "status": np.where(blind, "estimated", "ok"),
        }
    return out


def _nuclear(plants, grid, rng):
    own = plants[plants["plant_type"] == "nuclear"]
    factor = catalogue.fleet_factor(grid.index, "nuclear")
    installed = own["capacity_mw"].sum() * factor
    fleet = nuclear.fleet_available(grid["nuclear"], installed)
    available = nuclear.by_station(fleet, own["capacity_mw"], installed, rng)
    out = {}
    for column, plant in enumerate(own.itertuples()):
        capacity, can = plant.capacity_mw * factor, available[:, column]
        status = np.where(can < 0.5 * capacity, "maintenance", "ok")
        out[plant.plant_id] = {
            "capacity_mw": capacity,
            "available_mw": can,
            "production_mw": nuclear.output(can),
            "status": status,
        }
    return out


def _coal(plants, hours, missing):
    out, left = {}, missing.to_numpy()
    for plant in plants[plants["plant_type"] == "coal"].sort_values("cost_eur_mwh").itertuples():
        capacity = plant.capacity_mw * catalogue.fleet_factor(hours, "coal")
        made, before = coal.dispatch(left, capacity, plant.ramp_mw_per_h, plant.min_load_mw)
        left = left - made
        can = coal.reachable(before, capacity, plant.ramp_mw_per_h)
        out[plant.plant_id] = {
            "capacity_mw": capacity,
            "available_mw": np.maximum(can, made),
            "production_mw": made,
            "status": np.where(made > 0, "ok", "standby"),
        }
    return out
