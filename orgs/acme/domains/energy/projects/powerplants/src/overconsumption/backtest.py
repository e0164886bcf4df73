"""Walk forward over the last year in the data: what the forecast would have said, hour by hour."""
import argparse
import sys

import numpy as np
import pandas as pd

from . import areas, bounds, weather as climate
from .features import HORIZON, table
from .history import hourly, without_glitches
from .operator_model import OperatorModel
from .walk_forward import forecast_months

# The bound needs errors to start from: two months before the judged year are forecast too, and not judged.
_WARM_UP_MONTHS = 2
_LEAST_JUDGED_DAYS = 30
_WEIGHT_OF_OPERATOR = 0.5


def judged_year(electricity: pd.DataFrame) -> int:
    """The last calendar year (UTC) with at least 30 days of loads that are not there to learn from alone
    (`is_training`)."""
    times = pd.to_datetime(electricity["time_utc"], utc=True)
    loads = pd.to_numeric(electricity["load_actual_mw"], errors="coerce").notna()
    if "is_training" in electricity:
        own = loads & (electricity["is_training"].astype(str).str.lower() != "true")
        loads = own if own.any() else loads
    days = times[loads].dt.floor("D").drop_duplicates()
    years = days.dt.year.value_counts()
    whole = years[years >= min(_LEAST_JUDGED_DAYS, years.max())] if len(years) else years
    if whole.empty:
        raise ValueError("silver.electricity: there is no load to judge a forecast by")
    return int(whole.index.max())


def national(electricity: pd.DataFrame, cities: pd.DataFrame, coverage: float) -> pd.DataFrame:
    """One row per hour from two months before the judged year on, indexed by UTC hour.

    Columns: actual_mw, operator_mw, naive_mw (same hour yesterday, or the last load known then), model_mw (before its
    recent errors are carried on), log_forecast, forecast_mw, upper_mw, forecast_yesterday_weather_mw,
    forecast_with_operator_mw, judged (an hour of the judged year with a load and an operator's forecast), glitch (load
    disregarded).
    """
    grid = hourly(electricity, ["load_actual_mw", "load_forecast_mw"])
    load, operator = grid["load_actual_mw"], grid["load_forecast_mw"]
    seen = climate.national(cities, grid.index)
    known, blind = table(load, seen), table(load, climate.of_yesterday(seen))
    year = judged_year(electricity)
    first = pd.Timestamp(year=year, month=1, day=1, tz="UTC") - pd.DateOffset(months=_WARM_UP_MONTHS)
    last = load.last_valid_index().normalize().replace(day=1)
    ours = forecast_months(known, max(first, grid.index[0].normalize()), last, also=blind)
    theirs = forecast_months(known, max(first, grid.index[0].normalize()), last, make=lambda: OperatorModel(operator))
    if ours.empty:
        raise ValueError(
            "silver.electricity: 56 days of loads before the judged month are needed to learn from; "
            "add files of an earlier year with --train")
    hours = ours.index
    target = known["log_load"].reindex(hours)
    log_forecast = bounds.carried_error(ours["log_forecast"], target)
    blind_forecast = bounds.carried_error(ours["log_forecast_also"], target)
    both = _WEIGHT_OF_OPERATOR * theirs["log_forecast"] + (1 - _WEIGHT_OF_OPERATOR) * log_forecast
    glitch = load.notna() & without_glitches(load).isna()
    out = pd.DataFrame({
        "actual_mw": load.reindex(hours),
        "operator_mw": operator.reindex(hours),
        "naive_mw": load.ffill().shift(HORIZON).reindex(hours),
        "model_mw": np.exp(ours["log_forecast"]),
        "log_forecast": log_forecast,
        "forecast_mw": np.exp(log_forecast),
        "upper_mw": np.exp(bounds.upper(log_forecast, target, coverage)),
        "forecast_yesterday_weather_mw": np.exp(blind_forecast),
        "forecast_with_operator_mw": np.exp(both).fillna(np.exp(log_forecast)),
        "glitch": glitch.reindex(hours),
    })
    out["judged"] = (hours.year == year) & out["actual_mw"].notna() & out["operator_mw"].notna() & ~out["glitch"]
    return out


def per_area(national_forecast: pd.DataFrame, station_hour: pd.DataFrame, coverage: float) -> pd.DataFrame:
    """Forecasts of each station's area for the same hours."""
    consumption = wide(station_hour)
    load = national_forecast["actual_mw"].where(~national_forecast["glitch"])
    return areas.forecast(national_forecast["log_forecast"], consumption, load, coverage)


def wide(station_hour: pd.DataFrame) -> pd.DataFrame:
    times = pd.to_datetime(station_hour["ts"], utc=True)
    return station_hour.assign(ts=times).pivot(index="ts", columns="plant_id", values="consumption_mw").asfreq("h")


def run(inputs, parameters, models):
    """Parameters: `coverage`, the share of hours that the upper bound claims to cover."""
    coverage = float(parameters["coverage"])
    country = national(inputs["silver.electricity"], inputs["silver.weather"], coverage)
    stations = per_area(country, inputs["gold.station_hour"], coverage)
    hours = country.reset_index(names="ts").drop(columns="log_forecast")
    return {
        "gold.forecast_backtest": hours.round(3),
        "gold.area_backtest": stations.dropna(subset=["forecast_mw"]).round(3),
    }


def errors(country: pd.DataFrame) -> dict:
    """Mean absolute percentage errors over the judged hours, and the share of them below the bound."""
    judged = country[country["judged"]]
    def mape(column):
        return float((100 * (judged[column] - judged["actual_mw"]).abs() / judged["actual_mw"]).mean())
    return {
        "hours": len(judged),
        "mape": mape("forecast_mw"),
        "mape_operator": mape("operator_mw"),
        "mape_naive": mape("naive_mw"),
        "mape_with_operator": mape("forecast_with_operator_mw"),
        "mape_yesterday_weather": mape("forecast_yesterday_weather_mw"),
        "covered": float((judged["actual_mw"] <= judged["upper_mw"]).mean()),
    }


def main(arguments):
    parser = argparse.ArgumentParser(prog="python3 -m overconsumption.backtest", description=__doc__)
    parser.add_argument(
        "electricity",
        nargs="+",
        help="files fr_electricity_hourly_*.csv[.gz]; the last year is judged, the others are learned from")
    parser.add_argument("--weather", nargs="+", required=True, help="files fr_weather_hourly_*.csv[.gz]")
    parser.add_argument("--coverage", type=float, default=0.95)
    options = parser.parse_args(arguments)
    read = lambda names: pd.concat([pd.read_csv(name) for name in names])
    for name, value in errors(national(read(options.electricity), read(options.weather), options.coverage)).items():
        print(f"{name:>24} {value:.3f}" if isinstance(value, float) else f"{name:>24} {value}")


if __name__ == "__main__":
    main(sys.argv[1:])
