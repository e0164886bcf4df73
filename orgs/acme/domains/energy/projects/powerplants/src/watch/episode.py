"""The episode that a replay goes through."""
import dataclasses

import pandas as pd

_HOUR = pd.Timedelta(hours=1)
_DAY = pd.Timedelta(days=1)


@dataclasses.dataclass(frozen=True)
class Episode:
    """Hours of one area; times are UTC, the end is exclusive."""
    area_id: str
    starts_at: pd.Timestamp
    ends_at: pd.Timestamp

    @property
    def window(self) -> tuple:
        """From a day before its first hour to a day after its last, as texts of SQL."""
        return str(self.starts_at - _DAY), str(self.ends_at + _DAY)

    @property
    def looks(self) -> dict:
        """When to look: the evening before, when a day-ahead forecast is issued; after its first hour; when it is
        over."""
        evening = self.starts_at.normalize() - 6 * _HOUR
        return {"the evening before": evening, "after its first hour": self.starts_at + _HOUR,
                "when it is over": self.ends_at + _HOUR}


def pick(events: pd.DataFrame, busiest: pd.DataFrame, area: str = "") -> Episode:
    """The event of most energy, of an area where one is named; without an event, the area's busiest hour.

    events: area_id, starts_at, ends_at, energy_mwh; busiest: area_id, ts, consumption_mw.
    """
    for rows, size, first in ((events, "energy_mwh", "starts_at"), (busiest, "consumption_mw", "ts")):
        rows = rows[rows["area_id"] == area] if area else rows
        rows = rows.sort_values([size, "area_id", first], ascending=[False, True, True])
        if len(rows):
            row = rows.iloc[0]
            start = pd.Timestamp(row[first])
            return Episode(row["area_id"], start, pd.Timestamp(row.get("ends_at", start + _HOUR)))
    raise LookupError(f"there is neither an event nor an hour of the area {area!r}")
