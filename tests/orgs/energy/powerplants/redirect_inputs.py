"""Made inputs of the redirect: quiet hours in which every station gives its capacity."""
import pandas as pd

from devices import catalogue

PLANTS = catalogue.plants().sort_values("plant_id", ignore_index=True)
PARAMETERS = {"reserve_share": "0.10", "margin_mw": "1", "co2_price_eur_t": "80", "transmission_eur_mwh_km": "0.01"}


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
        "silver.weather": pd.DataFrame({"time_utc": past, "city": "paris", "cloud_cover_pct": 50.0,
                                        "wind_speed_10m_kmh": 20.0}),
        "gold.station_hour": stations.assign(available_mw=stations["capacity_mw"] * 0.6),
        "gold.grid_balance": pd.DataFrame({"ts": past, "other_supply_mw": other}),
    }
