"""What is known of hourly series when the forecast of an hour is issued."""
import numpy as np
import pandas as pd

from .issue import DAY, issued


class Known:
    """Values of hourly series as they are known when the forecast of each hour is issued.

    `hours` are unbroken. The hour that begins one hour before the issue is the last one that is complete.
    """

    def __init__(self, hours: pd.DatetimeIndex):
        self._hours = hours
        since = issued(hours) - pd.Timedelta(hours=1) - hours[0]
        self._last = np.asarray(since // pd.Timedelta(hours=1), dtype=int)
        rows = np.arange(len(hours))
        # Whether the same hour of the day before is not yet known: then that of two days before is the youngest.
        self.far = rows - DAY > self._last
        self._same = np.where(self.far, rows - 2 * DAY, rows - DAY)

    def same_hour(self, values, back: int = 0):
        """The youngest known value of the same hour of the day, or that of `back` days before it."""
        return self._take(values, self._same - DAY * back)

    def last(self, values):
        """The value of the last complete hour, such as a mean that ends with it."""
        return self._take(values, self._last)

    def _take(self, values, rows):
        array = np.asarray(values, dtype=float)
        out = array[np.clip(rows, 0, len(array) - 1)]
        out[(rows < 0) | (rows >= len(array))] = np.nan
        return out
