"""What a function makes of new rows of a stream, in the form that is stored or sent."""
import json

import pandas as pd

import columns


def rows(function, declared, table):
    """The function, its rows with the declared columns and types whatever the frame holds."""
    names = [column["name"] for column in declared]
    times = [column["name"] for column in declared if column["type"] == "timestamp"]

    def call(frame):
        made = pd.DataFrame(columns.rows(function(frame), declared, table), columns=names, dtype=object)
        for name in times:
            made[name] = pd.to_datetime(made[name], utc=True).dt.tz_localize(None)
        return made

    return call


def messages(function):
    """The function, each of its rows as a line of JSON: the column `value`."""
    def call(frame):
        made = function(frame)
        lines = [json.dumps(dict(zip(made.columns, map(_plain, row))), separators=(",", ":"), allow_nan=False)
                 for row in made.astype(object).itertuples(index=False)]
        return pd.DataFrame({"value": pd.Series(lines, dtype=object)})

    return call


def _plain(value):
    if value is None or value is pd.NaT or value != value:
        return None
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value
