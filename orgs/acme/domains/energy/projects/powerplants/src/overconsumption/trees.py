"""Trees over the columns that had a value when they were grown."""
import pandas as pd
from threadpoolctl import threadpool_limits


class Trees:
    """A regressor whose `fit` and `predict` leave out columns that were empty at `fit`.

    No split is made on such a column; scikit-learn up to 1.6 takes it and does nothing, later ones stop.
    """

    def __init__(self, regressor):
        self._regressor = regressor

    def fit(self, table: pd.DataFrame, target: pd.Series) -> "Trees":
        self._columns = [name for name in table.columns if table[name].notna().any()]
        self._regressor.fit(table[self._columns], target)
        return self

    def predict(self, table: pd.DataFrame):
        return self._regressor.predict(table[self._columns])


def one_core():
    """Trees of this size gain nothing from a second core, and on a busy machine OpenMP's threads spend their time
    waiting for each other."""
    return threadpool_limits(1)
