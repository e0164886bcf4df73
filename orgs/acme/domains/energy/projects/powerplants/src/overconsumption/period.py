"""What is judged: which days, and what keeps others from it."""
import numpy as np
import pandas as pd

from .issue import DAY, issued

# Loads that a model needs before the first day that it forecasts.
LEAST_DAYS = 56
# Files and months that a message names.
_NAMED = 5


class NothingToJudge(ValueError):
    """There is no day to judge a forecast by; the message says why."""

    # The runner shows the message alone, and ends with 2.
    input_at_fault = True

    def with_refused(self, refused: pd.DataFrame) -> "NothingToJudge":
        """The same, with the files and months of which nothing could be used (`gold.grid_refused`) by name."""
        rows = refused.sort_values(["table_name", "name", "reason"])
        named = [f"{row.name}: {row.reason} ({row.row_count} rows)" for row in rows.itertuples(index=False)]
        more = [f"{len(named) - _NAMED} more in gold.grid_refused"] if len(named) > _NAMED else []
        return NothingToJudge("; ".join([str(self), *named[:_NAMED], *more])) if named else self


def days(grid: pd.DataFrame) -> pd.DatetimeIndex:
    """The judged days (UTC): those of the test data's last twelve months before which 56 days of loads were known.

    `grid` is hourly: `load`, empty where it was not measured, and `is_training`, true for what is there to learn from
    alone.
    """
    measured = grid["load"].notna()
    own = grid.index[measured & ~grid["is_training"]]
    if own.empty:
        where = "hours of the training data have one, and those are never judged" if measured.any() else "no hour has"
        count = int((~grid["is_training"]).sum())
        raise NothingToJudge(
            "silver.hourly: there is no test data to judge a forecast by: "
            f"of its {count} hours none has a load that can be used ({int(measured.sum())} {where}). Give files "
            "fr_electricity_hourly_*.csv[.gz] with the column load_actual_mw in MW in the folder of --data")
    last = own[-1].normalize()
    first = max(own[0].normalize(), last - pd.DateOffset(years=1) + pd.Timedelta(days=1))
    all_days = pd.date_range(first, last, freq="D")
    enough = known_hours(grid, all_days) >= DAY * LEAST_DAYS
    if not enough.any():
        known = int(known_hours(grid, all_days)[-1])
        raise NothingToJudge(
            f"silver.hourly: a forecast is judged after {LEAST_DAYS} days of loads to learn from, and before the last "
            f"day of the test data, {last:%Y-%m-%d}, there are {known / DAY:.1f}. Give files of earlier years with "
            "--train")
    return all_days[enough]


def first_enough(grid: pd.DataFrame, first: pd.Timestamp) -> pd.Timestamp:
    """The first day from `first` on before which 56 days of loads were known."""
    all_days = pd.date_range(max(first, grid.index[0].normalize()), grid.index[-1].normalize(), freq="D")
    return all_days[known_hours(grid, all_days) >= DAY * LEAST_DAYS][0]


def known_hours(grid: pd.DataFrame, all_days: pd.DatetimeIndex) -> np.ndarray:
    """Hours with a load that are complete when the forecast of each day is issued."""
    complete = grid.index[grid["load"].notna()] + pd.Timedelta(hours=1)
    return np.searchsorted(complete.asi8, issued(all_days).asi8, side="right")
