"""Three folds of the training rows: what each supervised model makes of rows that it has not seen."""
import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold

from .columns import SEED
from .measures import measured
from .split import is_attack
from .supervised import GRID, Supervised, gradient_boosting, logistic_regression, random_forest

_FOLDS = 3


def validated(rows):
    """A row per model and set of parameters, and the penalty of the logistic regression that does best.

    Columns: model, parameters, measure, mean, spread (over the folds), is_chosen.
    """
    tried = [_row(rows, "gradient_boosting", {}, lambda seen: gradient_boosting(), "auc", _area),
             _row(rows, "random_forest", {}, lambda seen: random_forest(), "accuracy", Supervised.hits)]
    penalties = [
        _row(rows, "logistic_regression", penalty, lambda seen: logistic_regression(len(seen), **penalty),
             "accuracy", Supervised.hits)
        for penalty in GRID
    ]
    best = max(range(len(GRID)), key=lambda at: penalties[at]["mean"])
    penalties = [{**row, "is_chosen": at == best} for at, row in enumerate(penalties)]
    return pd.DataFrame([*tried, *penalties]), GRID[best]


def _row(rows, name, parameters, make, measure, judge):
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=SEED).split(rows, is_attack(rows))
    found = [judge(make(rows.iloc[seen]).fit(rows.iloc[seen]), rows.iloc[held]) for seen, held in folds]
    text = ", ".join(f"{key} {value}" for key, value in parameters.items())
    return {"model": name, "parameters": text, "measure": measure, "mean": float(np.mean(found)),
            "spread": float(np.std(found)), "is_chosen": True}


def _area(model, rows):
    return measured(is_attack(rows), model.anomaly(rows))["auc"]
