"""Whether there is weather to say anything from."""
import pandas as pd

from .known import as_of

# By the temperature areas ask for more, and by the wind a fleet gives less; of the sun, that of two days before says
# enough.
_NEEDED = ["temperature_2m_c", "wind_speed_10m_kmh"]


def is_told(weather: pd.DataFrame, issued: pd.Series) -> pd.Series:
    """By hour of delivery: whether temperature and wind were forecast for it (which follows from the observation, see
    weather_forecast), or observed at all within the day before the issue, as for a day that is still to come. In other
    hours a forecast of the load rests on older loads alone, and what the wind gives is anybody's guess."""
    times = pd.to_datetime(weather["time_utc"], utc=True).dt.floor("h")
    seen = weather[_NEEDED].apply(pd.to_numeric, errors="coerce").groupby(times).mean()
    forecast = seen.reindex(issued.index).notna()
    return (forecast | as_of(seen, issued).notna()).all(axis=1)
