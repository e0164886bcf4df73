"""Walks forward over the test data: what the forecast of each day would have said when it was issued."""
import argparse
import sys

import numpy as np
import pandas as pd

from . import bounds, experts, history, left_out, period, scores, stations
from .carried import carried
from .issue import issued
from .known import Known
from .mix import mixed
from .operator_model import with_operator

# Weights and bound need errors to start from: nine weeks before the judged days are forecast too, and not judged.
_WARM_UP_DAYS = 63
EXPERT = "expert_{}_mw"


def national(hourly: pd.DataFrame, cities: pd.DataFrame, coverage: float) -> tuple:
    """One row per UTC hour from nine weeks before the judged days on, and one row about the period.

    Columns: issued_at, actual_mw, operator_mw, naive_mw (the load of the same hour when it was last known),
    log_forecast, forecast_mw, upper_mw, forecast_observed_weather_mw, forecast_yesterday_weather_mw,
    forecast_with_operator_mw, expert_<name>_mw for each expert that was mixed, glitch (load disregarded), judged (an
    hour of the judged days with a measured load).
    """
    grid = history.grid(hourly)
    days = period.days(grid)
    load, operator = grid["load"], grid["operator"]
    features = experts.tables(load, cities, grid.index)
    first = period.first_enough(grid, days[0] - pd.Timedelta(days=_WARM_UP_DAYS))
    members = experts.walk_forward(features, first, days[-1])
    hours = members[experts.FORECAST].index
    target = features[experts.FORECAST]["log_load"].reindex(hours)
    ours = {weather: carried(mixed(frame, target), target) for weather, frame in members.items()}
    log_forecast = ours[experts.FORECAST]
    naive = pd.Series(Known(grid.index).same_hour(history.filled(load)), grid.index)
    out = pd.DataFrame({
        "issued_at": issued(hours),
        "actual_mw": load.reindex(hours),
        "operator_mw": operator.reindex(hours),
        "naive_mw": naive.reindex(hours),
        "log_forecast": log_forecast,
        "forecast_mw": np.exp(log_forecast),
        "upper_mw": np.exp(bounds.upper(log_forecast, target, coverage)),
        "forecast_observed_weather_mw": np.exp(ours[experts.OBSERVED]),
        "forecast_yesterday_weather_mw": np.exp(ours[experts.YESTERDAY]),
        "forecast_with_operator_mw": np.exp(with_operator(log_forecast, operator.reindex(hours), target)),
        **{EXPERT.format(name): np.exp(values) for name, values in members[experts.FORECAST].items()},
        "glitch": load.reindex(hours).notna() & target.isna(),
    }, index=hours)
    own = ~grid["is_training"].reindex(hours) & hours.normalize().isin(days)
    out["judged"] = own & target.notna() & log_forecast.notna()
    return out, left_out.describe(grid, days, out)


def run(inputs, parameters, models):
    """Parameters: `coverage`, the share of hours that the upper bound claims to cover."""
    coverage = float(parameters["coverage"])
    try:
        country, about = national(inputs["silver.hourly"], inputs["silver.weather"], coverage)
    except period.NothingToJudge as why:
        raise why.with_refused(inputs["gold.grid_refused"]) from None
    areas = stations.per_area(country, inputs["gold.station_hour"], coverage)
    hours = country.reset_index(names="ts").drop(columns="log_forecast")
    hours["issued_at"] = hours["issued_at"].dt.tz_localize(None)
    return {
        "gold.forecast_backtest": hours.round(3),
        "gold.forecast_period": about,
        "gold.area_backtest": areas.dropna(subset=["forecast_mw"]).round(3),
    }


def main(arguments):
    parser = argparse.ArgumentParser(prog="python3 -m overconsumption.backtest", description=__doc__)
    parser.add_argument(
        "electricity", nargs="+",
        help="files fr_electricity_hourly_*.csv[.gz]; the last twelve months are judged, the rest is learned from")
    parser.add_argument("--weather", nargs="+", required=True, help="files fr_weather_hourly_*.csv[.gz]")
    parser.add_argument("--coverage", type=float, default=0.95)
    options = parser.parse_args(arguments)
    read = lambda names: pd.concat([pd.read_csv(name) for name in names])
    country, about = national(history.of_files(read(options.electricity)), read(options.weather), options.coverage)
    for name, value in {**about.iloc[0], **scores.errors(country)}.items():
        print(f"{name:>24} {value:.3f}" if isinstance(value, float) else f"{name:>24} {value}")


if __name__ == "__main__":
    main(sys.argv[1:])
