"""What a function of a task may return, and gaps of every kind in it; the tables are in expected.json."""
import numpy as np
import pandas as pd

_NAMES = ["text", "small", "big", "number", "flag", "moment", "day", "price"]
_VALUES = ["x", 1, 2, 0.5, True, pd.Timestamp("2022-10-30 00:30"), pd.Timestamp("2022-10-30"), 1.25]


def run(inputs, parameters, models):
    """Tables of the same columns, each with other gaps."""
    whole = dict(zip(_NAMES, _VALUES))
    return {
        "gold.empty": pd.DataFrame(columns=_NAMES),
        "gold.all_null": pd.DataFrame({name: [None, None] for name in _NAMES}),
        "gold.nan": pd.DataFrame({name: [np.nan] for name in _NAMES}),
        "gold.nat": pd.DataFrame({name: [pd.NaT] for name in _NAMES}),
        "gold.na": pd.DataFrame({name: pd.Series([pd.NA], dtype=object) for name in _NAMES}),
        "gold.mixed": pd.DataFrame([whole, *({**whole, name: gap} for name, gap in zip(_NAMES, [
            None, np.nan, pd.NA, np.nan, None, pd.NaT, pd.NaT, None])), dict.fromkeys(_NAMES)]),
    }
