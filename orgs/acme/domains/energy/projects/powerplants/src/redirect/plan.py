"""Alerts and the plan that answers them."""
import dataclasses

import numpy as np
import pandas as pd

from devices.readings import Readings

from . import constraints, days, state
from .allocation import allocate
from .tables import frames

_HOUR = pd.Timedelta(hours=1)


def run(inputs, parameters, models):
    """Parameters: `reserve_share` (what an area is contracted to get beyond its share of the forecast) and those of
    `days.Terms`."""
    plants = inputs["silver.plant"].sort_values("plant_id", ignore_index=True)
    seen = state.ahead(
        inputs["gold.overconsumption_forecast"], plants, inputs["silver.weather"],
        Readings(inputs["gold.station_hour"], plants["plant_id"]), inputs["gold.grid_balance"],
        float(parameters["reserve_share"]))
    alerts, redirects, solved = redirect(seen, plants, days.Terms.of(parameters))
    alerts["issued_at"] = alerts["ts"].map(seen.issued).astype("datetime64[ns, UTC]")
    alerts["lead_hours"] = (alerts["ts"] - alerts["issued_at"]) / _HOUR
    for frame, columns in ((alerts, ["ts", "issued_at"]), (redirects, ["ts"])):
        for column in columns:
            frame[column] = frame[column].dt.tz_localize(None)
    return {
        "gold.overconsumption_alert": alerts,
        "gold.redirect_plan": redirects,
        "gold.redirect_constraint": constraints.table(solved),
    }


def redirect(seen: state.State, plants: pd.DataFrame, terms: days.Terms) -> tuple:
    """Alerts (one row per station and hour) and redirects (one row per hour, area and candidate), MW with three
    decimals that add up exactly; and the days as they were solved."""
    ids, candidates = plants["plant_id"].tolist(), [*plants["plant_id"], days.OTHER]
    km = np.hstack([days.distances(plants), np.full((len(ids), 1), np.nan)])
    place = pd.Series(np.arange(len(seen.hours)), index=seen.hours)
    alerts, redirects, solved = [], [], []
    before, ended = None, None
    for hours, day in days.with_excess(seen, plants, terms):
        if ended == hours[0] - _HOUR:
            day = dataclasses.replace(day, before_kw=before)
        flows, unserved = allocate(day)
        sent = day.sent(flows)
        solved.append((day, flows, unserved))
        before, ended = sent[-1].sum(axis=0), hours[-1]
        for row, area in zip(*np.nonzero(day.excess_kw)):
            ts, into, at = hours[row], flows[row, area], place[hours[row]]
            alerts.append((
                ids[area], ts, seen.forecast.iat[at, area], seen.upper.iat[at, area], seen.can_give.iat[at, area],
                day.excess_kw[row, area], into.sum(), unserved[row, area]))
            taken = [j for j in np.argsort(day.cost[area], kind="stable") if into[j] > 0]
            redirects += [
                (ts, ids[area], candidates[j], rank, into[j], sent[row, area, j], day.limit_kw[row, j],
                 day.cost[area, j], km[area, j])
                for rank, j in enumerate(taken, start=1)]
    return (*frames(alerts, redirects), solved)
