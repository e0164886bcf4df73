"""The wind as the last reading and its forecast have it."""
import pandas as pd

from redirect import turnout


def moved(forecast: pd.DataFrame, read: pd.DataFrame, reported: pd.DataFrame, horizon: int) -> pd.DataFrame:
    """The forecast of an hour, moved by what the last reading was and what the forecast had been then, as that was
    right on the days before; empty until two weeks of it are known."""
    hours = forecast.index
    if hours.empty:
        return forecast
    days = pd.date_range(hours[0].floor("D"), hours[-1].floor("D") + pd.Timedelta(hours=23), freq="h")
    then = forecast.shift(horizon + 1, freq="h")
    said = [frame.reindex(days).to_numpy() for frame in (forecast, read, then)]
    likely = turnout.expected(said, reported.reindex(days).to_numpy())
    return pd.DataFrame(likely, index=days, columns=forecast.columns).clip(lower=0).reindex(hours)
