"""The alarms as a task."""
import numpy as np
import pandas as pd

from devices.readings import Readings, by_hour
from redirect import state

from . import both, chance, events, score, tiers, truth


def run(inputs, parameters, models):
    """Parameters: `reserve_share` (as for the redirect), `horizon_hours` (how long before an hour the intraday tier
    speaks)."""
    plants = inputs["silver.plant"].sort_values("plant_id", ignore_index=True)
    reserve, horizon = float(parameters["reserve_share"]), int(parameters["horizon_hours"])
    stations, balance = Readings(inputs["gold.station_hour"], plants["plant_id"]), inputs["gold.grid_balance"]
    seen = state.ahead(
        inputs["gold.overconsumption_forecast"], plants, inputs["silver.weather"], stations, balance, reserve)
    told = both.with_both(seen, inputs["silver.hourly"])
    asked, load = stations.of("consumption_mw"), by_hour(balance, "load_mw")
    real, reach = as_it_was(seen, plants, stations, asked, load, reserve)
    outlooks = {
        "day-ahead": tiers.day_ahead(told, plants, reserve),
        "intraday": tiers.intraday(
            told, plants, asked, stations.of("available_mw"), load, stations.known_at(), horizon, reserve),
    }
    found = pd.concat([
        events.of_tier(tier, outlook, chance.of_excess(outlook, reach, reserve))
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


def as_it_was(seen: state.State, plants, stations, asked, load, reserve: float) -> tuple:
    """As measured, and empty in hours that were not: the logarithm of what each area asked for over what its station
    and share could bring; and how far the supply of all reached, where all of it was reported in time."""
    hours = seen.hours
    coal = plants.loc[plants["plant_type"] == "coal", "plant_id"]
    load = load.reindex(hours)
    there = lambda of: of("available_mw").assign(**of("capacity_mw")[coal]).reindex(hours)
    available, in_time = there(stations.of), there(stations.in_time)
    plan = state.planned(plants, load.fillna(0.0), available.fillna(0.0), seen.other, reserve)
    could = pd.DataFrame(plan.can_give, index=hours, columns=plants["plant_id"])
    whole = lambda frame: load.notna() & frame.notna().all(axis=1)
    real = np.log(asked.reindex(hours)[plants["plant_id"]] / could.clip(lower=1e-3)).where(whole(available), np.nan)
    reach = state.reach(plants, load.fillna(1.0), in_time.fillna(0.0), seen.other)
    return real, reach.where(whole(in_time))


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Times without a zone, numbers with three decimals."""
    out = frame.round(3)
    for column in out.select_dtypes("datetimetz"):
        out[column] = out[column].dt.tz_localize(None)
    return out
