"""Tables of hours as frames and series by hour, UTC."""
import numpy as np
import pandas as pd

_HOUR = pd.Timedelta(hours=1)
# An event is sent within the minute after its hour.
SENT_WITHIN = pd.Timedelta(minutes=1)


class Readings:
    """What the stations said (`gold.station_hour`), as frames of hours, unbroken, and stations."""

    def __init__(self, station_hour: pd.DataFrame):
        self._rows = station_hour
        times = pd.to_datetime(station_hour["ts"], utc=True)
        self._hours = pd.date_range(times.min(), times.max(), freq="h", name="ts")
        self._at = ((times - times.min()) // _HOUR).to_numpy()
        self._column, plants = pd.factorize(station_hour["plant_id"], sort=True)
        self._plants = pd.Index(plants, name="plant_id")

    def of(self, column: str) -> pd.DataFrame:
        return self._frame(self._rows[column].to_numpy(dtype=float), np.nan)

    def known_at(self) -> pd.DataFrame:
        """When each station's event of an hour was sent, UTC."""
        times = pd.to_datetime(self._rows["known_at"], utc=True).dt.tz_localize(None)
        frame = self._frame(times.to_numpy("datetime64[ns]"), np.datetime64("NaT", "ns"))
        return frame.apply(lambda sent: sent.dt.tz_localize("UTC"))

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
