"""Alerts and the plan that answers them."""
import numpy as np
import pandas as pd

from . import supply
from .allocation import allocate

_KW = 1000


def run(inputs, parameters, models):
    """Parameters: `reserve_share` (what an area is contracted to get beyond its share of the forecast), `margin_mw`
    (smallest excess that alerts), `co2_price_eur_t`, `transmission_eur_mwh_km`."""
    forecasts = inputs["gold.overconsumption_forecast"].copy()
    for column in ("ts", "issued_at"):
        forecasts[column] = pd.to_datetime(forecasts[column], utc=True)
    plants = inputs["silver.plant"].sort_values("plant_id", ignore_index=True)
    state = state_of(
        forecasts, plants, inputs["silver.weather"], inputs["gold.station_hour"], inputs["gold.grid_balance"],
        float(parameters["reserve_share"]))
    cost = unit_costs(plants, float(parameters["co2_price_eur_t"]), float(parameters["transmission_eur_mwh_km"]))
    alerts, redirects = redirect(state, plants, cost, float(parameters["margin_mw"]))
    issued = forecasts.drop_duplicates("ts").set_index("ts")["issued_at"]
    alerts["issued_at"] = alerts["ts"].map(issued)
    alerts["lead_hours"] = (alerts["ts"] - alerts["issued_at"]) / pd.Timedelta(hours=1)
    for frame in (alerts, redirects):
        for column in ("ts", "issued_at"):
            if column in frame:
                frame[column] = pd.DatetimeIndex(frame[column]).tz_localize(None)
    return {"gold.overconsumption_alert": alerts, "gold.redirect_plan": redirects}


def state_of(forecasts, plants, weather, station_hour, grid_balance, reserve_share) -> dict:
    """Per hour (rows) and station (columns), MW: forecast and upper bound of the area, what the station can give it,
    what the station has to spare."""
    wide = lambda column: forecasts.pivot(index="ts", columns="area_id", values=column)
    expected, upper = wide("forecast_mw"), wide("upper_mw")
    ids, hours = plants["plant_id"], expected.index
    times = pd.to_datetime(station_hour["ts"], utc=True)
    reported = station_hour.assign(ts=times).pivot(index="ts", columns="plant_id", values="available_mw").asfreq("h")
    by_time = grid_balance.set_index(pd.to_datetime(grid_balance["ts"], utc=True))
    balance = by_time["other_supply_mw"].sort_index().asfreq("h")
    available = supply.expected_available(plants, weather, reported, hours)
    demand = expected["FR"].to_numpy()[:, None] * plants["consumption_share"].to_numpy()
    is_coal = (plants["plant_type"] == "coal").to_numpy()
    other = supply.other_capability(balance, hours).to_numpy()
    can_give, spare = supply.plan(
        available.to_numpy(), is_coal, plants["cost_eur_mwh"].to_numpy(), demand, reserve_share, other)
    frame = lambda values: pd.DataFrame(values, index=hours, columns=ids)
    return {"forecast": expected[ids], "upper": upper[ids], "can_give": frame(can_give), "spare": frame(spare)}


def unit_costs(plants: pd.DataFrame, co2_price: float, transmission: float) -> np.ndarray:
    """EUR/MWh from candidate (column) to area (row): fuel, the CO2 it emits, and the way."""
    own = plants["cost_eur_mwh"].to_numpy() + plants["co2_kg_mwh"].to_numpy() / 1000 * co2_price
    return own[None, :] + transmission * distances(plants)


def distances(plants: pd.DataFrame) -> np.ndarray:
    """Great-circle kilometres between stations."""
    phi, lam = np.radians(plants["latitude"].to_numpy()), np.radians(plants["longitude"].to_numpy())
    north, east = np.sin((phi[:, None] - phi) / 2) ** 2, np.sin((lam[:, None] - lam) / 2) ** 2
    half = north + np.cos(phi[:, None]) * np.cos(phi) * east
    return 2 * 6371.0 * np.arcsin(np.sqrt(half))


def redirect(state: dict, plants: pd.DataFrame, cost: np.ndarray, margin_mw: float) -> tuple:
    """Alerts (one row per station and hour) and redirects (one row per hour, area and candidate), MW with three
    decimals that add up exactly."""
    ids, hours = plants["plant_id"].tolist(), state["upper"].index
    upper, can_give, spare = (np.nan_to_num(state[name].to_numpy(float)) for name in ("upper", "can_give", "spare"))
    # Up to a whole kilowatt for what is asked, down for what there is.
    excess_kw = np.ceil(_KW * np.clip(upper - can_give, 0, None)).astype(int) * (upper - can_give > margin_mw)
    headroom_kw = np.floor(_KW * np.clip(np.minimum(spare, can_give - upper), 0, None)).astype(int)
    ramp_kw = (_KW * plants["ramp_mw_per_h"].to_numpy()).astype(int)
    km, alerts, redirects = distances(plants), [], []
    given_kw, last = np.zeros(len(ids), dtype=int), None
    for row in np.flatnonzero(excess_kw.any(axis=1)):
        # A candidate starts from nothing unless it already gave in the hour before.
        follows = last is not None and hours[row] - hours[last] == pd.Timedelta(hours=1)
        before = given_kw if follows else np.zeros_like(given_kw)
        areas = np.flatnonzero(excess_kw[row])
        limit = np.where(excess_kw[row] > 0, 0, np.minimum(headroom_kw[row], before + ramp_kw))
        candidates = np.flatnonzero(limit)
        flows, unserved = allocate(
            excess_kw[row][areas].tolist(),
            limit[candidates].tolist(),
            cost[np.ix_(areas, candidates)])
        given_kw, last = np.zeros(len(ids), dtype=int), row
        given_kw[candidates] = flows.sum(axis=0)
        for i, area in enumerate(areas):
            forecast = state["forecast"].iat[row, area]
            alerts.append((
                ids[area], hours[row], forecast, upper[row, area], can_give[row, area],
                excess_kw[row, area], flows[i].sum(), unserved[i]))
            taken = [j for j in np.argsort(cost[area, candidates], kind="stable") if flows[i, j] > 0]
            for rank, j in enumerate(taken, start=1):
                to = candidates[j]
                redirects.append((
                    hours[row], ids[area], ids[to], rank, flows[i, j], headroom_kw[row, to], limit[to],
                    cost[area, to], km[area, to]))
    return _frames(alerts, redirects)


def _frames(alerts, redirects):
    alerts = pd.DataFrame(
        alerts,
        columns=[
            "plant_id", "ts", "forecast_mw", "upper_mw", "can_give_mw", "excess_mw", "redirected_mw", "unserved_mw",
        ])
    redirects = pd.DataFrame(
        redirects,
        columns=[
            "ts", "from_plant", "to_plant", "rank", "redirected_mw", "headroom_mw", "limit_mw", "cost_eur_mwh",
            "distance_km",
        ])
    whole = ((alerts, ["excess_mw", "redirected_mw", "unserved_mw"]),
             (redirects, ["redirected_mw", "headroom_mw", "limit_mw"]))
    for frame, columns in whole:
        frame[columns] = frame[columns] / _KW
    for frame in (alerts, redirects):
        rounded = [c for c in ("forecast_mw", "upper_mw", "can_give_mw", "cost_eur_mwh", "distance_km") if c in frame]
        frame[rounded] = frame[rounded].astype(float).round(3)
    return alerts, redirects
