"""Tables of hours as frames and series by hour, UTC."""
import numpy as np
import pandas as pd

_HOUR = pd.Timedelta(hours=1)
# An event is sent within the minute after its hour.
SENT_WITHIN = pd.Timedelta(minutes=1)


class Readings:
    """What the stations said (`gold.station_hour`), as frames of hours, unbroken, and stations: those of `plants`, of
    which one that never said anything has an empty column, or all that said something."""

    def __init__(self, station_hour: pd.DataFrame, plants=None):
        ids = station_hour["plant_id"].unique() if plants is None else plants
        self._plants = pd.Index(sorted(ids), name="plant_id")
        self._rows = station_hour[station_hour["plant_id"].isin(self._plants)]
        times = pd.to_datetime(self._rows["ts"], utc=True)
        nothing = pd.DatetimeIndex([], tz="UTC", freq="h", name="ts")
        self._hours = nothing if times.empty else pd.date_range(times.min(), times.max(), freq="h", name="ts")
        self._at = ((times - times.min()) // _HOUR).to_numpy(dtype=int)
        self._column = self._plants.get_indexer(self._rows["plant_id"])

    def of(self, column: str) -> pd.DataFrame:
        return self._frame(self._rows[column].to_numpy(dtype=float), np.nan)

    def known_at(self) -> pd.DataFrame:
        """When each station's event of an hour was sent, UTC."""
        times = pd.to_datetime(self._rows["known_at"], utc=True).dt.tz_localize(None)
        frame = self._frame(times.to_numpy("datetime64[ns]"), np.datetime64("NaT", "ns"))
        return pd.DataFrame({plant: frame[plant].dt.tz_localize("UTC") for plant in frame}, self._hours, self._plants)

    def in_time(self, column: str) -> pd.DataFrame:
        """As `of`, without what came late: what is known of an hour when it is over."""
        limit = pd.Series(self._hours + _HOUR + SENT_WITHIN, index=self._hours)
        return self.of(column).where(self.known_at().le(limit, axis=0))

    def _frame(self, values, empty):
        out = np.full((len(self._hours), len(self._plants)), empty, dtype=values.dtype)
        out[self._at, self._column] = values
        return pd.DataFrame(out, index=self._hours, columns=self._plants)


def by_hour(grid_balance: pd.DataFrame, column: str) -> pd.Series:
    by_time = grid_balance.set_index(pd.to_datetime(grid_balance["ts"], utc=True))[column]
    return by_time.astype(float).sort_index().asfreq("h")
