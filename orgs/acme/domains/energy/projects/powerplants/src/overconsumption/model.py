"""The forecaster: two members that err differently, averaged."""
import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge
from threadpoolctl import threadpool_limits

from .structural import Structural
from .trees import Trees

_LAGS = (24, 48, 72, 96, 120, 144, 168, 336)
_NOT_FOR_TREES = {"log_load", "sun"}


class LoadModel:
    """Hourly log load, 24 hours ahead.

    Member one: what calendar and weather explain, plus what the last known residuals of that explanation say
    (ridge, then trees on the rest).
    Member two: trees on the change since the same hour of the day before.
    """

    def __init__(self, seed: int = 0):
        self._seed = seed

    def fit(self, table: pd.DataFrame, rows: np.ndarray) -> "LoadModel":
        with one_core():
            return self._fit(table, rows)

    def predict(self, table: pd.DataFrame) -> pd.Series:
        """Log load of every row; `table` must reach back two weeks before the first row of interest."""
        with one_core():
            return self._predict(table)

    def _fit(self, table, rows):
        self._structural = Structural().fit(table, rows)
        explained, residual, lags = self._residuals(table)
        usable = rows & residual.notna().to_numpy() & lags.notna().all(axis=1).to_numpy()
        self._has_weather = usable.sum() >= 24 * 28
        if self._has_weather:
            self._carry = Ridge(alpha=1.0).fit(lags[usable], residual[usable])
            rest = residual - self._carried(lags)
            self._rest = self._trees(200, 15, 60, 10.0).fit(_inputs(table, lags, explained)[usable], rest[usable])
        change = table["log_load"] - table["load_24"]
        usable = rows & change.notna().to_numpy()
        self._change = self._trees(300, 23, 40, 5.0).fit(tree_columns(table)[usable], change[usable])
        return self

    def _predict(self, table):
        direct = table["load_24"] + self._change.predict(tree_columns(table))
        if not self._has_weather:
            return direct
        explained, _, lags = self._residuals(table)
        shaped = explained + self._carried(lags) + self._rest.predict(_inputs(table, lags, explained))
        return ((shaped + direct) / 2).fillna(direct)

    def _trees(self, rounds, leaves, rows_per_leaf, shrink):
        return Trees(HistGradientBoostingRegressor(
            max_iter=rounds, learning_rate=0.05, max_leaf_nodes=leaves, min_samples_leaf=rows_per_leaf,
            l2_regularization=shrink, early_stopping=False, random_state=self._seed))

    def _residuals(self, table):
        explained = self._structural.predict(table)
        residual = table["log_load"] - explained
        lags = pd.DataFrame({f"residual_{k}": residual.shift(k) for k in _LAGS})
        last = residual.shift(24)
        for name, hours, least in (("day", 24, 6), ("days", 72, 12), ("week", 168, 24)):
            lags[f"residual_mean_{name}"] = last.rolling(hours, min_periods=least).mean()
        lags["residual_same_hour"] = pd.concat([residual.shift(24 * d) for d in range(1, 8)], axis=1).mean(axis=1)
        lags["residual_same_weekday"] = pd.concat([residual.shift(168 * w) for w in range(1, 4)], axis=1).mean(axis=1)
        return explained, residual, lags

    def _carried(self, lags: pd.DataFrame) -> pd.Series:
        # A hole in one lag is bridged by the mean of the others, which all speak of the same level.
        whole = lags.apply(lambda column: column.fillna(lags.mean(axis=1))).fillna(0.0)
        return pd.Series(self._carry.predict(whole), index=lags.index)


def one_core():
    """Trees of this size gain nothing from a second core, and on a busy machine OpenMP's threads spend their time
    waiting for each other."""
    return threadpool_limits(1)


def tree_columns(table: pd.DataFrame) -> pd.DataFrame:
    return table[[c for c in table.columns if c not in _NOT_FOR_TREES]]


def _inputs(table: pd.DataFrame, lags: pd.DataFrame, explained: pd.Series) -> pd.DataFrame:
    own = [c for c in tree_columns(table).columns if not c.startswith(("load_", "mean_"))]
    return pd.concat([table[own], lags, explained.rename("explained")], axis=1)
