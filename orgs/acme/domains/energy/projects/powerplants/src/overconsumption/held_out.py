"""What a version of the model is worth on hours that neither it nor the champion has learned from."""
import numpy as np
import pandas as pd

from .model import LoadModel

_HOURS, _LOOK_BACK = 24 * 28, 24 * 35


def with_twin(features: pd.DataFrame) -> LoadModel:
    """The model, learned from all hours, and as `twin` the same without the last four weeks, to be judged by.

    Of a short history, without its last quarter.
    """
    first = _first(features)
    model = LoadModel().fit(features, np.ones(len(features), bool))
    model.twin = LoadModel().fit(features, features.index < first)
    model.twin_until = first
    return model


def worth(features: pd.DataFrame):
    """A judge for `models.challenge`: less the mean absolute error of the log load in the hours that are held out now.

    It asks the twin, and gives the least where that has learned from some of these hours, or where there is none.
    """
    first = _first(features)
    rows = features.iloc[max(0, features.index.get_loc(first) - _LOOK_BACK):]

    def judge(model):
        if getattr(model, "twin_until", None) is None or model.twin_until > first:
            return -np.inf
        error = model.twin.predict(rows).mean(axis=1) - rows["log_load"]
        mean = error[rows.index >= first].abs().mean()
        return -np.inf if np.isnan(mean) else -float(mean)

    return judge


def _first(features):
    known = features.index[features["log_load"].notna()]
    return known[-min(_HOURS, len(known) // 4)]
