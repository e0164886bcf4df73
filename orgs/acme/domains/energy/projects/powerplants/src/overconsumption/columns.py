"""Parts of the feature table that members of the forecast look at."""
import pandas as pd

from .features import SEEN

_NOT_FOR_TREES = {"log_load", "sun"}


def as_seen(table: pd.DataFrame) -> pd.DataFrame:
    """The table with the weather that was in place of the weather that was forecast."""
    return table.assign(**{name[len(SEEN):]: table[name] for name in table if name.startswith(SEEN)})


def tree_columns(table: pd.DataFrame) -> pd.DataFrame:
    return table[[c for c in table.columns if c not in _NOT_FOR_TREES and not c.startswith(SEEN)]]


def residual_columns(table: pd.DataFrame, known: pd.DataFrame, explained: pd.Series) -> pd.DataFrame:
    own = [c for c in tree_columns(table).columns if not c.startswith(("load_", "mean_", "moved_"))]
    return pd.concat([table[own], known, explained.rename("explained")], axis=1)
