"""The operator's own day-ahead forecast, corrected: trees on its errors."""
import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor

from .features import HORIZON
from .model import one_core, tree_columns
from .trees import Trees


class OperatorModel:
    """Log load from the operator's forecast of the same hour plus what its errors of the days before say of it.

    The forecast of a day is published on the day before, by two hours before the day-ahead market closes (Regulation
    (EU) 543/2013, article 6): at ten o'clock in Paris. So this model may speak from then on, less than 24 hours ahead
    for the evening's hours of the same clock, and is reported apart from the one that needs nobody's forecast.
    """

    def __init__(self, operator_mw: pd.Series):
        self._log_operator = np.log(operator_mw.where(operator_mw > 0))

    def fit(self, table: pd.DataFrame, rows: np.ndarray) -> "OperatorModel":
        inputs, error = self._inputs(table)
        usable = rows & error.notna().to_numpy()
        self._trees = Trees(HistGradientBoostingRegressor(
            max_iter=150, learning_rate=0.05, max_leaf_nodes=15, min_samples_leaf=60, l2_regularization=10.0,
            early_stopping=False, random_state=0))
        with one_core():
            self._trees.fit(inputs[usable], error[usable])
        return self

    def predict(self, table: pd.DataFrame) -> pd.Series:
        inputs, _ = self._inputs(table)
        with one_core():
            return self._log_operator.reindex(table.index) + self._trees.predict(inputs)

    def _inputs(self, table):
        operator = self._log_operator.reindex(table.index)
        error = table["log_load"] - operator
        inputs = tree_columns(table).assign(operator=operator - table["load_24"])
        for lag in (24, 48, 168):
            inputs[f"error_{lag}"] = error.shift(lag)
        for hours in (24, 72, 168):
            inputs[f"error_mean_{hours}"] = error.shift(HORIZON).rolling(hours, min_periods=6).mean()
        inputs["error_same_hour"] = pd.concat([error.shift(24 * d) for d in range(1, 8)], axis=1).mean(axis=1)
        return inputs, error
