"""The models that are compared, each by how it is fitted on rows and what it then says of others."""
from .columns import FEATURES, NORMAL
from .detector import Detector, component_score, components
from .supervised import gradient_boosting, logistic_regression, random_forest


class Components:
    """The anomaly estimator as a model of connections: it learns from the normal ones alone."""

    def fit(self, rows):
        self._pipeline = components().fit(rows.loc[rows["label"] == NORMAL, FEATURES])
        return self

    def anomaly(self, rows):
        return component_score(self._pipeline, rows)


def fits(penalty):
    """Name to a function from training rows to a model with `anomaly`. penalty: of the logistic regression."""
    return {
        "pca_anomaly": lambda rows: Components().fit(rows),
        "gradient_boosting": lambda rows: gradient_boosting().fit(rows),
        "random_forest": lambda rows: random_forest().fit(rows),
        "logistic_regression": lambda rows: logistic_regression(len(rows), **penalty).fit(rows),
        "detector": lambda rows: Detector().fit_without_threshold(rows),
    }
