"""Tables of hours as frames and series by hour, UTC."""
import pandas as pd


def by_station(station_hour: pd.DataFrame, column: str) -> pd.DataFrame:
    times = pd.to_datetime(station_hour["ts"], utc=True)
    return station_hour.assign(ts=times).pivot(index="ts", columns="plant_id", values=column).asfreq("h")


def known_at(station_hour: pd.DataFrame) -> pd.DataFrame:
    """When each station's event of an hour was sent, UTC."""
    return by_station(station_hour.assign(known_at=pd.to_datetime(station_hour["known_at"], utc=True)), "known_at")


def by_hour(grid_balance: pd.DataFrame, column: str) -> pd.Series:
    by_time = grid_balance.set_index(pd.to_datetime(grid_balance["ts"], utc=True))[column]
    return by_time.astype(float).sort_index().asfreq("h")
