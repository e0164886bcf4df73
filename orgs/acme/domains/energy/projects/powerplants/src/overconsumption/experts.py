"""The experts that are mixed: members that are made again every week, and regressions that learn every day."""
import pandas as pd

from . import adaptive, weather as climate
from .columns import as_seen
from .designs import design, plain_design
from .features import table
from .residuals import lags
from .walk_forward import forecast_weeks

FORECAST, OBSERVED, YESTERDAY = "forecast", "observed", "yesterday"
# Per regression: its inputs, half-life in days and penalty; and those of the residuals' regression. Chosen on 2021.
_DAILY = {"daily": (design, 45, 0.03), "plain": (plain_design, 30, 0.003)}
_CARRY = (120, 0.05)


def tables(load: pd.Series, cities: pd.DataFrame, hours: pd.DatetimeIndex) -> dict:
    """The features of every hour with the weather as it was forecast, as it was, and as it had been a day before."""
    wide = climate.by_city(cities, hours)
    seen = climate.observed(wide, hours)
    weathers = {FORECAST: climate.issued(wide, seen), OBSERVED: seen, YESTERDAY: climate.of_yesterday(seen)}
    return {name: table(load, weather, seen) for name, weather in weathers.items()}


def walk_forward(features: dict, first: pd.Timestamp, last: pd.Timestamp) -> dict:
    """Log forecasts of the days from `first` to `last` per weather: one column per expert, all as they would have been
    issued. The experts have learned with the weather as forecast; only what they are asked with differs."""
    weeks = forecast_weeks(features[FORECAST], first, last, others={n: features[n] for n in (OBSERVED, YESTERDAY)})
    every_day = daily(features)
    out = {}
    for name in features:
        mark = "" if name == FORECAST else f"{name}_"
        own = weeks[[c for c in weeks if c.startswith(mark) and (mark or "_" not in c)]]
        own.columns = [c[len(mark):] for c in own]
        out[name] = own.join(every_day[name])
    return out


def daily(features: dict) -> dict:
    """Per weather, one column per regression that learns from one more day every day: what calendar and weather
    explain, and then what the last known residuals say of the rest."""
    forecast = features[FORECAST]
    target, hour = forecast["log_load"].to_numpy(), forecast["hour"].to_numpy().astype(int)
    asked = {**features, OBSERVED: as_seen(forecast)}
    others = [name for name in asked if name != FORECAST]
    out = {name: pd.DataFrame(index=forecast.index) for name in asked}
    for name, (inputs, *settings) in _DAILY.items():
        given = {weather: inputs(frame) for weather, frame in asked.items()}
        answers = adaptive.predict(given[FORECAST], target, hour, *settings, [given[other] for other in others])
        explained = dict(zip([FORECAST, *others], answers))
        known = lags(pd.Series(target - explained[OBSERVED], index=forecast.index)).to_numpy()
        rest = adaptive.predict(known, target - explained[FORECAST], hour, *_CARRY)[0]
        for weather, values in explained.items():
            out[weather][name] = values + rest
    return out
