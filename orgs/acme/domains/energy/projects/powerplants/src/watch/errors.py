"""How wrong forecasts of the load are."""
import pandas as pd


def by_hour(hours: pd.DataFrame, forecasters: dict) -> pd.DataFrame:
    """The mean absolute error in percent, by hour of the day (UTC).

    hours: ts, actual_mw and a column per forecaster, judged hours only; forecasters: column to the name that it is
    shown under. An hour that any of them lacks counts for none, so that all are judged on the same hours.
    """
    complete = hours.dropna(subset=["actual_mw", *forecasters])
    actual = complete["actual_mw"].astype(float)
    errors = pd.DataFrame({
        name: (complete[column].astype(float) / actual - 1).abs() * 100 for column, name in forecasters.items()})
    by_hour_of_day = errors.groupby(pd.to_datetime(complete["ts"], utc=True).dt.hour)
    return by_hour_of_day.mean().assign(hour_count=by_hour_of_day.size()).rename_axis("hour_of_day").reset_index()
