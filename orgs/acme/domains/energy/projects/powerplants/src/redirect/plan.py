"""Alerts and the plan that answers them."""
import numpy as np
import pandas as pd

from . import state
from .allocation import allocate

_KW = 1000


def run(inputs, parameters, models):
    """Parameters: `reserve_share` (what an area is contracted to get beyond its share of the forecast), `margin_mw`
    (smallest excess that alerts), `co2_price_eur_t`, `transmission_eur_mwh_km`."""
    plants = inputs["silver.plant"].sort_values("plant_id", ignore_index=True)
    seen = state.ahead(
        inputs["gold.overconsumption_forecast"], plants, inputs["silver.weather"], inputs["gold.station_hour"],
        inputs["gold.grid_balance"], float(parameters["reserve_share"]))
    cost = unit_costs(plants, float(parameters["co2_price_eur_t"]), float(parameters["transmission_eur_mwh_km"]))
    alerts, redirects = redirect(seen, plants, cost, float(parameters["margin_mw"]))
    alerts["issued_at"] = alerts["ts"].map(seen.issued).astype("datetime64[ns, UTC]")
    alerts["lead_hours"] = (alerts["ts"] - alerts["issued_at"]) / pd.Timedelta(hours=1)
    for frame, columns in ((alerts, ["ts", "issued_at"]), (redirects, ["ts"])):
        for column in columns:
            frame[column] = frame[column].dt.tz_localize(None)
    return {"gold.overconsumption_alert": alerts, "gold.redirect_plan": redirects}


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


def redirect(seen: state.State, plants: pd.DataFrame, cost: np.ndarray, margin_mw: float) -> tuple:
    """Alerts (one row per station and hour) and redirects (one row per hour, area and candidate), MW with three
    decimals that add up exactly."""
    ids, hours = plants["plant_id"].tolist(), seen.hours
    # An area without a bound yet raises no alert.
    upper = seen.upper.fillna(seen.forecast).to_numpy(float)
    can_give, spare = seen.can_give.to_numpy(), seen.spare.to_numpy()
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
            forecast = seen.forecast.iat[row, area]
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
    time, number = "datetime64[ns, UTC]", float
    alerts = _frame(alerts, {
        "plant_id": object, "ts": time, "forecast_mw": number, "upper_mw": number, "can_give_mw": number,
        "excess_mw": number, "redirected_mw": number, "unserved_mw": number})
    redirects = _frame(redirects, {
        "ts": time, "from_plant": object, "to_plant": object, "rank": "int64", "redirected_mw": number,
        "headroom_mw": number, "limit_mw": number, "cost_eur_mwh": number, "distance_km": number})
    for frame, columns in ((alerts, ["excess_mw", "redirected_mw", "unserved_mw"]),
                           (redirects, ["redirected_mw", "headroom_mw", "limit_mw"])):
        frame[columns] = frame[columns] / _KW
    return alerts.round(3), redirects.round(3)


def _frame(rows, types):
    """A table that has its types without a row too."""
    return pd.DataFrame(rows, columns=list(types)).astype(types)
