"""The alarms as a task."""
import numpy as np
import pandas as pd

from devices import readings
from redirect import state

from . import chance, events, score, tiers, truth


def run(inputs, parameters, models):
    """Parameters: `reserve_share` (as for the redirect), `horizon_hours` (how long before an hour the intraday tier
    speaks)."""
    plants = inputs["silver.plant"].sort_values("plant_id", ignore_index=True)
    reserve, horizon = float(parameters["reserve_share"]), int(parameters["horizon_hours"])
    stations, balance = inputs["gold.station_hour"], inputs["gold.grid_balance"]
    seen = state.ahead(
        inputs["gold.overconsumption_forecast"], plants, inputs["silver.weather"], stations, balance, reserve)
    asked, known_at = readings.by_station(stations, "consumption_mw"), readings.known_at(stations)
    load = readings.by_hour(balance, "load_mw")
    real = margin_as_it_was(seen, plants, stations, asked, load, reserve)
    outlooks = {
        "day-ahead": tiers.day_ahead(seen),
        "intraday": tiers.intraday(
            seen, plants, asked, readings.by_station(stations, "available_mw"), load, known_at, horizon, reserve),
    }
    found = pd.concat([
        events.of_tier(tier, outlook, chance.of_excess(outlook.margin, real, outlook.can_give))
        for tier, outlook in outlooks.items()], ignore_index=True)
    known, episodes = real.dropna(how="all"), truth.as_events(inputs["silver.injected_episode"])
    true = truth.true_events(known, asked.reindex(known.index)[known.columns], episodes)
    forecast = pd.DatetimeIndex(pd.to_datetime(inputs["gold.overconsumption_forecast"]["ts"].unique(), utc=True))
    # What is still to come cannot be judged, and is not skipped either.
    measured = load.dropna().index
    over = measured.max() + pd.Timedelta(hours=1) if len(measured) else forecast.min()
    skipped = int((forecast < over).sum()) - len(known)
    table = score.table(found[found["ends_at"] <= over], true, episodes, known.index, skipped, horizon)
    return {
        "gold.overconsumption_event": plain(found),
        "gold.overconsumption_true": plain(true),
        "gold.alarm_score": table.round(4),
    }


def margin_as_it_was(seen: state.State, plants, stations, asked, load, reserve: float) -> pd.DataFrame:
    """The logarithm of what each area asked for over what its station and share could bring, as measured; empty in
    hours that were not."""
    hours = seen.hours
    available = readings.by_station(stations, "available_mw")
    coal = plants.loc[plants["plant_type"] == "coal", "plant_id"]
    available[coal] = readings.by_station(stations, "capacity_mw")[coal]
    available, load = available.reindex(hours), load.reindex(hours)
    plan = state.planned(plants, load.fillna(0.0), available.fillna(0.0), seen.other, reserve)
    could = pd.DataFrame(plan.can_give, index=hours, columns=plants["plant_id"])
    measured = load.notna() & available.notna().all(axis=1)
    return tiers.log_ratio(asked.reindex(hours)[plants["plant_id"]], could).where(measured, np.nan)


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Times without a zone, numbers with three decimals."""
    out = frame.round(3)
    for column in out.select_dtypes("datetimetz"):
        out[column] = out[column].dt.tz_localize(None)
    return out
