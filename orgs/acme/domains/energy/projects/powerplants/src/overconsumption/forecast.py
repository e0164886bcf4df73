"""The day whose forecast was issued last, from the champion."""
import numpy as np
import pandas as pd

from devices.readings import Readings

from . import areas, bounds, experts, history
from .backtest import EXPERT
from .carried import carried
from .history import without_glitches
from .issue import DAY, first_day_not_issued, issued
from .mix import mixed
from .train import ALIAS, NAME

_LOOK_BACK_DAYS = 40


def run(inputs, parameters, models):
    """One row per area and hour of the day whose forecast was issued last: area_id (`FR` or a plant), ts, issued_at,
    forecast_mw, upper_mw.

    It is the day-ahead forecast that the backtest judges: within a day every run says the same, unless what was known
    at the issue has been corrected since.
    """
    model = models.load(NAME, ALIAS)
    if model is None:
        raise ValueError(f"there is no model {NAME}@{ALIAS}: run the flow overconsumption_training first")
    coverage = float(parameters["coverage"])
    log_forecast, load, day = next_day(
        model, inputs["silver.hourly"], inputs["silver.weather"], inputs["gold.forecast_backtest"])
    bound = bounds.upper(log_forecast, np.log(load.reindex(log_forecast.index)), coverage)
    country = pd.DataFrame({
        "plant_id": "FR",
        "ts": log_forecast.index,
        "forecast_mw": np.exp(log_forecast),
        "upper_mw": np.exp(bound),
    })
    said = Readings(inputs["gold.station_hour"])
    stations = areas.forecast(
        log_forecast, said.in_time("consumption_mw"), said.of("consumption_mw"), load, coverage)
    out = pd.concat([country, stations.drop(columns="actual_mw")]).rename(columns={"plant_id": "area_id"})
    out = out[out["ts"] >= day]
    out["issued_at"] = issued(pd.DatetimeIndex(out["ts"]))
    for column in ("ts", "issued_at"):
        out[column] = out[column].dt.tz_localize(None)
    return {"gold.forecast_next": out.round(3)}


def next_day(model, hourly: pd.DataFrame, cities: pd.DataFrame, backtest: pd.DataFrame):
    """Log forecast of the backtest's hours and on to the end of the day whose forecast was issued last, the load known
    at that issue, and the day."""
    load = history.grid(hourly)["load"]
    now = load.last_valid_index() + pd.Timedelta(hours=1)
    day = first_day_not_issued(now) - pd.Timedelta(days=1)
    hours = pd.date_range(load.index[0], day + pd.Timedelta(hours=DAY - 1), freq="h")
    load = load.reindex(hours).where(hours + pd.Timedelta(hours=1) <= issued(pd.DatetimeIndex([day]))[0])
    features = experts.tables(load, cities, hours)[experts.FORECAST]
    ahead = model.predict(features.iloc[-DAY * _LOOK_BACK_DAYS:])
    past = backtest.set_index(pd.to_datetime(backtest["ts"], utc=True)).sort_index()
    past = np.log(past[[EXPERT.format(name) for name in ahead]].set_axis(list(ahead), axis=1))
    # What the champion has learned from it forecasts too well: the backtest's own forecasts serve as far as they go.
    weekly = pd.concat([past, ahead[ahead.index > past.index[-1]]])
    weekly = weekly.reindex(pd.date_range(weekly.index[0], hours[-1], freq="h"))
    members = weekly.join(experts.daily({experts.FORECAST: features})[experts.FORECAST])
    load = load.where(without_glitches(load).notna())
    target = np.log(load.reindex(members.index))
    return carried(mixed(members, target), target), load, day
