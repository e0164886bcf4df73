"""What is known when a forecast is issued."""
import pandas as pd

_HOUR = pd.Timedelta(hours=1)
_REPORT_HOURS = 24


def as_of(values, issued: pd.Series):
    """What an hourly frame or series held at each issue (`issued`, by hour of delivery): its last value of the 24 hours
    that were over then. Empty where there is none: nothing stands in for a report that is older."""
    last = pd.DatetimeIndex(issued) - _HOUR
    whole = values.index.union(last.unique())
    if len(whole):
        # Every hour, so that the limit counts hours where the values end long before an issue too.
        whole = pd.date_range(whole[0], whole[-1], freq="h")
    known = values.reindex(whole).ffill(limit=_REPORT_HOURS - 1).reindex(last)
    return known.set_axis(issued.index)
