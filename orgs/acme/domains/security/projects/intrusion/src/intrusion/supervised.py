"""Three models that learn attacks from labels, with the hyper-parameters of the system that this one follows."""
import warnings

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from .columns import FEATURES, NORMAL, SEED
from .encoding import encoder

# Strength and mix of the two penalties that the logistic regression is tried with.
GRID = [{"reg_param": strength, "elastic_net": mix} for strength in (0.1, 0.01) for mix in (0.1, 0.5, 0.8)]


class Supervised:
    """An encoder and a classifier, fitted together on the same rows; `anomaly` gives the chance of an attack."""

    def __init__(self, classifier, by_class=False):
        """by_class: whether it learns every label by itself rather than attack or not."""
        self._pipeline = make_pipeline(encoder(logarithms=False), classifier)
        self._by_class = by_class

    def fit(self, rows):
        """rows: connections with their labels."""
        with warnings.catch_warnings():
            # Ten rounds are few on purpose.
            warnings.simplefilter("ignore", ConvergenceWarning)
            self._pipeline.fit(rows[FEATURES], self._target(rows))
        self._normal = list(self._pipeline.classes_).index(NORMAL if self._by_class else False)
        return self

    def anomaly(self, rows):
        """The chance that each connection is an attack, of whatever class: 1 less the chance that it is normal."""
        return 1 - self._pipeline.predict_proba(rows[FEATURES])[:, self._normal]

    def hits(self, rows):
        """The share of rows that it calls by their label, or rightly attack or normal."""
        return float(np.mean(self._pipeline.predict(rows[FEATURES]) == self._target(rows)))

    def _target(self, rows):
        return rows["label"] if self._by_class else (rows["label"] != NORMAL)


def gradient_boosting():
    """Ten trees, one upon the other: attack or not."""
    return Supervised(GradientBoostingClassifier(n_estimators=10, max_depth=5, random_state=SEED))


def random_forest():
    """Ten trees beside each other: which label."""
    return Supervised(RandomForestClassifier(n_estimators=10, max_depth=5, random_state=SEED), by_class=True)


def logistic_regression(row_count, reg_param, elastic_net):
    """Ten rounds: attack or not. The penalty is that of a mean over rows, where scikit-learn's stands beside a sum."""
    return Supervised(LogisticRegression(
        penalty="elasticnet", solver="saga", C=1 / (reg_param * row_count), l1_ratio=elastic_net, max_iter=10,
        random_state=SEED))
