"""Telemetry of every station and hour, from the weather and the electricity files."""
import numpy as np
import pandas as pd

from . import calibration, catalogue, coal, demand, nuclear, place, solar, sun, wind

# One shear exponent by night, when the ground cools the air and layers it, and one under a high sun, when heat mixes
# it. Measured means over land lie near 0.1 to 0.2 by day and 0.25 to 0.4 by night (Smith, Randall, Malcolm, Kelley
# and Smith, NREL/CP-500-32492, 2002).
_SHEAR_NIGHT, _SHEAR_DAY, _HIGH_SUN = 0.30, 0.15, 0.5
_FLEETS = {
    "nuclear": ["nuclear_mw"],
    "wind": ["wind_onshore_mw", "wind_offshore_mw"],
    "solar": ["solar_mw"],
    "coal": ["hard_coal_mw"],
}


def hourly_grid(electricity: pd.DataFrame) -> pd.DataFrame:
    """Load and supply of the four fleets and of all others per hour, holes filled from the past.

    `other_mw` is what the rest gave, as it was: hydro, gas, oil, biomass, waste and the net import over every border.
    It is the load less the four fleets, because the files' imports and exports cover only some borders.
    """
    times = pd.to_datetime(electricity["time_utc"], utc=True).dt.floor("h")
    names = sorted({c for columns in _FLEETS.values() for c in columns} | {"load_actual_mw", "load_forecast_mw"})
    values = electricity.reindex(columns=names).apply(pd.to_numeric, errors="coerce")
    mean = values.groupby(times).mean().asfreq("h")
    out = pd.DataFrame({name: mean[columns].sum(axis=1, min_count=1) for name, columns in _FLEETS.items()})
    actual = mean["load_actual_mw"]
    out["load"] = actual.fillna(mean["load_forecast_mw"]).fillna(actual.shift(168)).ffill()
    out["other"] = (out["load"] - out[list(_FLEETS)].sum(axis=1)).ffill()
    return out


def stations(electricity: pd.DataFrame, weather: pd.DataFrame, seed: int, episodes: str) -> pd.DataFrame:
    """One row per station and hour: plant_id, plant_type, ts, capacity_mw, available_mw, production_mw, consumption_mw,
    status."""
    grid = hourly_grid(electricity)
    hours, plants = grid.index, catalogue.plants()
    rng = np.random.default_rng(seed)
    frames = {}
    for kind in ("solar", "wind"):
        frames.update(_weather_driven(kind, plants, weather, grid))
    frames.update(_nuclear(plants, grid, rng))
    given = sum(frame["production_mw"] for frame in frames.values())
    frames.update(_coal(plants, hours, grid["load"] - grid["other"] - given))
    ids = plants["plant_id"].tolist()
    asked = grid["load"].to_numpy()[:, None] * plants["consumption_share"].to_numpy()
    noise = demand.noise(len(hours), len(ids), rng)
    asked = asked * noise * demand.factors(demand.episodes(episodes, ids, hours, seed), ids, hours)
    parts = []
    for column, plant in enumerate(plants.itertuples()):
        frame = pd.DataFrame(frames[plant.plant_id], index=hours)
        frame.insert(0, "plant_id", plant.plant_id)
        frame.insert(1, "plant_type", plant.plant_type)
        frame.insert(2, "ts", hours)
        frame["consumption_mw"] = asked[:, column]
        parts.append(frame)
    return pd.concat(parts, ignore_index=True).sort_values(["ts", "plant_id"], kind="stable", ignore_index=True)


def weather_output(kind: str, plants: pd.DataFrame, weather: pd.DataFrame, hours: pd.DatetimeIndex) -> dict:
    """MW per solar or wind station from the weather of each hour; empty where the weather is."""
    column = "cloud_cover_pct" if kind == "solar" else "wind_speed_10m_kmh"
    wide = place.by_city(weather, column, hours)
    factor, middle = catalogue.fleet_factor(hours, kind), hours + pd.Timedelta(minutes=30)
    out = {}
    for plant in plants[plants["plant_type"] == kind].itertuples():
        local = place.at(plant.latitude, plant.longitude, wide)
        height = sun.sin_elevation(middle, plant.latitude, plant.longitude)
        if kind == "solar":
            out[plant.plant_id] = solar.output(plant.capacity_mw * factor, height, local, calibration.SOLAR_PERFORMANCE)
        else:
            capacity = plant.capacity_mw * factor
            out[plant.plant_id] = wind.output(capacity, local / 3.6, _shear(height), calibration.WIND_PERFORMANCE)
    return out


def _shear(sin_elevation):
    """The air follows the sun with a delay: two hours halve the difference."""
    high = pd.Series(np.clip(sin_elevation, 0, None)).ewm(halflife=2).mean().to_numpy()
    return _SHEAR_NIGHT + (_SHEAR_DAY - _SHEAR_NIGHT) * np.clip(high / _HIGH_SUN, 0, 1)


def _weather_driven(kind, plants, weather, grid):
    hours = grid.index
    factor = catalogue.fleet_factor(hours, kind)
    installed = plants.loc[plants["plant_type"] == kind, "capacity_mw"].sum() * factor
    # Without weather a station reports what the whole fleet reported a day before, in proportion, and says that it is
    # an estimate.
    yesterday = (grid[kind].shift(24) / installed).clip(0, 1).ffill().fillna(0.0).to_numpy()
    out = {}
    for plant_id, mw in weather_output(kind, plants, weather, hours).items():
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
        made = coal.dispatch(left, capacity, plant.ramp_mw_per_h, plant.min_load_mw)
        left = left - made
        can = coal.reachable(made, capacity, plant.ramp_mw_per_h)
        out[plant.plant_id] = {
            "capacity_mw": capacity,
            "available_mw": np.maximum(can, made),
            "production_mw": made,
            "status": np.where(made > 0, "ok", "standby"),
        }
    return out
