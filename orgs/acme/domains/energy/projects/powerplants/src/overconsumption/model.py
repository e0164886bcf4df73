"""The forecaster: members that err differently."""
import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge

from .columns import as_seen, residual_columns, tree_columns
from .residuals import lags
from .structural import Structural
from .trees import Trees, one_core

MEMBERS = ["shaped", "direct"]
_LEAST_HOURS = 24 * 28


class LoadModel:
    """Hourly log load of a day, as it can be forecast when the day's forecast is issued.

    `shaped`: what calendar and weather explain, plus what the last known residuals of that explanation say, plus trees
    on what is left. Empty where there is no weather, and throughout where too little of it was learned from.
    `direct`: trees on the change since the load that was last known at that hour.
    """

    def __init__(self, seed: int = 0):
        self._seed = seed

    def fit(self, table: pd.DataFrame, rows: np.ndarray) -> "LoadModel":
        with one_core():
            return self._fit(table, rows)

    def predict(self, table: pd.DataFrame) -> pd.DataFrame:
        """Log load of every row by member; `table` must reach back five weeks before the first row of interest."""
        with one_core():
            return self._predict(table)

    def _fit(self, table, rows):
        self._structural = Structural().fit(as_seen(table), rows)
        explained, known = self._residuals(table)
        residual = table["log_load"] - explained
        usable = rows & residual.notna().to_numpy() & known.notna().all(axis=1).to_numpy()
        self._has_weather = usable.sum() >= _LEAST_HOURS
        if self._has_weather:
            self._carry = Ridge(alpha=1.0).fit(known[usable], residual[usable])
            rest = residual - self._carried(known)
            shape = residual_columns(table, known, explained)
            self._rest = self._trees(80, 15, 60, 10.0).fit(shape[usable], rest[usable])
        change = table["log_load"] - table["load_base"]
        usable = rows & change.notna().to_numpy()
        self._change = self._trees(120, 23, 40, 5.0).fit(tree_columns(table)[usable], change[usable])
        return self

    def _predict(self, table):
        out = pd.DataFrame(np.nan, index=table.index, columns=MEMBERS)
        out["direct"] = table["load_base"] + self._change.predict(tree_columns(table))
        if self._has_weather:
            explained, known = self._residuals(table)
            rest = self._rest.predict(residual_columns(table, known, explained))
            out["shaped"] = explained + self._carried(known) + rest
        return out

    def _trees(self, rounds, leaves, rows_per_leaf, shrink):
        return Trees(HistGradientBoostingRegressor(
            max_iter=rounds, learning_rate=0.1, max_leaf_nodes=leaves, min_samples_leaf=rows_per_leaf,
            l2_regularization=shrink, early_stopping=False, random_state=self._seed))

    def _residuals(self, table):
        """What weather as forecast explains, and the residuals, known at the issue, beside the weather that was."""
        residual = table["log_load"] - self._structural.predict(as_seen(table))
        return self._structural.predict(table), lags(residual)

    def _carried(self, known: pd.DataFrame) -> pd.Series:
        return pd.Series(self._carry.predict(known.fillna(0.0)), index=known.index)
