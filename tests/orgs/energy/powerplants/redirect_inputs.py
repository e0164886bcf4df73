"""Made inputs of the redirect: quiet hours in which every station gives its capacity."""
import numpy as np
import pandas as pd

from devices import catalogue, place, simulate

PLANTS = catalogue.plants().sort_values("plant_id", ignore_index=True)
ALL = PLANTS["plant_id"].tolist()
PARAMETERS = {
    "reserve_share": "0.10", "horizon_hours": "2", "margin_mw": "1", "co2_price_eur_t": "80",
    "transmission_eur_mwh_km": "0.01", "other_cost_eur_mwh": "120", "coal_start_eur_mw": "90", "line_mw": "1698",
    "loss_share": "0.0219"}


def inputs(hours=24, days=20, load=50_000.0, other=30_000.0):
    """Tables of the task `redirect`: `days` of history, then a forecast of `hours` issued at their end."""
    start = pd.Timestamp("2022-01-01")
    past = pd.date_range(start, periods=24 * days, freq="h")
    ahead = pd.date_range(past[-1] + pd.Timedelta(hours=1), periods=hours, freq="h")
    share = PLANTS["consumption_share"]
    areas = pd.concat([
        pd.DataFrame({"area_id": area, "ts": ahead, "issued_at": ahead[0], "forecast_mw": load * part})
        for area, part in [("FR", 1.0), *zip(PLANTS["plant_id"], share)]
    ])
    stations = PLANTS[["plant_id", "plant_type", "capacity_mw"]].merge(pd.DataFrame({"ts": past}), how="cross")
    return {
        "gold.overconsumption_forecast": areas.assign(upper_mw=areas["forecast_mw"] * 1.02),
        "silver.plant": PLANTS,
        "silver.weather": pd.DataFrame({"time_utc": past, "city": "paris", "temperature_2m_c": 9.0,
                                        "cloud_cover_pct": 50.0, "wind_speed_10m_kmh": 20.0}),
        "gold.station_hour": stations.assign(
            available_mw=stations["capacity_mw"] * 0.6, known_at=stations["ts"] + pd.Timedelta(minutes=60, seconds=9)),
        "gold.grid_balance": pd.DataFrame({"ts": past, "other_supply_mw": other}),
    }


def without_station(*silent, tables=None):
    """The tables in which these stations never reported, and so their areas have no forecast."""
    out = dict(tables or inputs())
    for name, column in (("gold.station_hour", "plant_id"), ("gold.overconsumption_forecast", "area_id")):
        out[name] = out[name][~out[name][column].isin(silent)]
    return out


def year_of_alarms(days=45, episodes=()):
    """Tables of the task `alarms`: `days` whose hours are all measured, each forecast on the evening before with an
    error of one per cent. `episodes` are (plant, first hour, hours, factor)."""
    rng = np.random.default_rng(3)
    hours = pd.date_range("2022-01-01", periods=24 * days, freq="h")
    load = pd.Series(50_000 + 6000 * np.sin(np.arange(len(hours)) / 24 * 2 * np.pi), index=hours)
    forecast = load * np.exp(0.01 * rng.standard_normal(len(hours)))
    issued = hours.floor("D") - pd.Timedelta(hours=7)
    share = PLANTS.set_index("plant_id")["consumption_share"]
    asked = pd.DataFrame({p: load * s * np.exp(0.004 * rng.standard_normal(len(hours))) for p, s in share.items()})
    for plant, first, length, factor in episodes:
        asked.iloc[first:first + length, asked.columns.get_loc(plant)] *= factor
    areas = pd.concat([
        pd.DataFrame({"area_id": area, "ts": hours, "issued_at": issued, "forecast_mw": forecast.to_numpy() * part})
        for area, part in [("FR", 1.0), *share.items()]])
    stations = asked.rename_axis("ts").reset_index().melt(
        "ts", var_name="plant_id", value_name="consumption_mw").merge(PLANTS[["plant_id", "capacity_mw"]])
    return {
        "gold.overconsumption_forecast": areas[areas["ts"] >= hours[24 * 20]].assign(
            upper_mw=lambda frame: frame["forecast_mw"] * 1.02),
        "silver.plant": PLANTS,
        "silver.weather": pd.DataFrame({
            "time_utc": hours, "city": "paris", "temperature_2m_c": 9.0, "cloud_cover_pct": 50.0,
            "wind_speed_10m_kmh": 0.0}),
        # In the air nothing, of the sun nothing, so that what an area gets is its share alone.
        "gold.station_hour": stations.assign(
            available_mw=np.where(stations["plant_id"].str[0] == "N", 0.3, 0.0) * stations["capacity_mw"],
            known_at=stations["ts"] + pd.Timedelta(hours=1, seconds=30)),
        "gold.grid_balance": pd.DataFrame({"ts": hours, "other_supply_mw": 60_000.0, "load_mw": load.to_numpy()}),
        # The operator errs as much, in another way.
        "silver.hourly": pd.DataFrame({
            "hour": hours, "load_mw": load.to_numpy(), "is_measured": True, "is_training": False,
            "load_forecast_mw": load.to_numpy() * np.exp(0.01 * rng.standard_normal(len(hours)))}),
        "silver.injected_episode": pd.DataFrame(
            [(plant, hours[first], length, factor) for plant, first, length, factor in episodes],
            columns=["plant_id", "start", "hours", "factor"]),
    }


def windy_weeks(days):
    """Tables of the task `alarms` in which sun and wind decide: on many evenings there is just not enough."""
    out, rng = year_of_alarms(days), np.random.default_rng(8)
    hours = pd.DatetimeIndex(out["gold.grid_balance"]["ts"])
    cities = ["paris", "lille", "nantes", "marseille", "bayonne"]
    slow = lambda: np.clip(pd.Series(rng.standard_normal(len(hours))).ewm(halflife=20).mean() * 40 + 14, 0, 90)
    out["silver.weather"] = pd.concat([
        pd.DataFrame({"time_utc": hours, "city": city, "temperature_2m_c": 9.0, "cloud_cover_pct": slow(),
                      "wind_speed_10m_kmh": slow()})
        for city in cities], ignore_index=True)
    stations = out["gold.station_hour"].set_index(["plant_id", "ts"])
    for kind, column in simulate.WEATHER.items():
        wide = place.by_city(out["silver.weather"], column, hours.tz_localize("UTC"))
        for plant_id, mw in simulate.weather_output(kind, PLANTS, wide).items():
            stations.loc[plant_id, "available_mw"] = mw
    out["gold.station_hour"] = stations.reset_index()
    out["gold.grid_balance"]["other_supply_mw"] = 27_000.0 + 500 * rng.standard_normal(len(hours))
    return out
