"""The next 24 hours, from the champion."""
import numpy as np
import pandas as pd

from . import areas, bounds, weather as climate
from .backtest import wide
from .features import HORIZON, table
from .history import hourly, without_glitches
from .train import ALIAS, NAME

_LOOK_BACK_HOURS = 24 * 36


def run(inputs, parameters, models):
    """One row per area and hour of the 24 hours that follow the last load: area_id (`FR` or a plant), ts, issued_at,
    forecast_mw, upper_mw."""
    model = models.load(NAME, ALIAS)
    if model is None:
        raise ValueError(f"there is no model {NAME}@{ALIAS}: run the flow overconsumption_training first")
    electricity, cities = inputs["silver.electricity"], inputs["silver.weather"]
    log_forecast, load, issued = next_hours(model, electricity, cities, inputs["gold.forecast_backtest"])
    coverage = float(parameters["coverage"])
    bound = bounds.upper(log_forecast, np.log(load.reindex(log_forecast.index)), coverage)
    country = pd.DataFrame({
        "plant_id": "FR",
        "ts": log_forecast.index,
        "forecast_mw": np.exp(log_forecast),
        "upper_mw": np.exp(bound),
    })
    stations = areas.forecast(log_forecast, wide(inputs["gold.station_hour"]), load, coverage)
    out = pd.concat([country, stations.drop(columns="actual_mw")]).rename(columns={"plant_id": "area_id"})
    out = out[out["ts"] > issued].assign(issued_at=issued)
    for column in ("ts", "issued_at"):
        out[column] = out[column].dt.tz_localize(None)
    return {"gold.forecast_next": out.round(3)}


def next_hours(model, electricity: pd.DataFrame, cities: pd.DataFrame, backtest: pd.DataFrame):
    """Log forecast of the backtest's hours and of the 24 after the last load, the load, and the hour of that last
    load."""
    load = hourly(electricity, ["load_actual_mw"])["load_actual_mw"]
    issued = load.last_valid_index()
    load = load.loc[:issued]
    hours = pd.date_range(load.index[0], issued + pd.Timedelta(hours=HORIZON), freq="h")
    # There is no weather forecast in the data: an hour without weather gets yesterday's.
    features = table(load, climate.beyond_the_last_hour(climate.national(cities, hours)))
    ahead = model.predict(features.iloc[-_LOOK_BACK_HOURS - HORIZON:]).iloc[-HORIZON:]
    load = load.where(without_glitches(load).notna())
    past = backtest.set_index(pd.to_datetime(backtest["ts"], utc=True))["model_mw"].sort_index()
    past = np.log(past[past.index <= issued]).asfreq("h")
    raw = pd.concat([past, ahead[ahead.index > past.index[-1]]]).asfreq("h")
    return bounds.carried_error(raw, np.log(load.reindex(raw.index))), load, issued
