"""The model that is registered: two forests that know attacks, and the components that know what is normal."""
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.pipeline import make_pipeline

from .columns import FEATURES, NORMAL, SEED
from .encoding import encoder
from .pca_anomaly import PCAAnomaly

# Chosen by leaving attacks out of the training rows and looking at other training rows; no held-out row had a part.
_TREES, _COMPONENTS, _WEIGHT_OF_COMPONENTS = 60, 20, 0.2
_FOLDS, _FALSE_POSITIVES = 3, 0.01


def components():
    """The anomaly estimator behind its encoder; to be fitted on normal rows."""
    return make_pipeline(encoder(), PCAAnomaly(_COMPONENTS, _FALSE_POSITIVES))


def component_score(fitted, rows):
    """How far connections lie from what fitted `components()` know."""
    return fitted[-1].anomaly_score(fitted[0].transform(rows[FEATURES]))


class Detector:
    """Says of each connection how anomalous it is, whether it is an anomaly, and what it looks like most."""

    def fit(self, rows):
        """rows: connections with their labels. The threshold is that of normal rows that the forests had not seen."""
        self._fit(rows)
        normal = []
        fold = np.arange(len(rows)) % _FOLDS
        for held in range(_FOLDS):
            seen, other = rows[fold != held], rows[(fold == held) & (rows["label"] == NORMAL).to_numpy()]
            if len(other) and seen["label"].nunique() > 1:
                normal.append(Detector()._fit(seen).anomaly(other))
        self.threshold_ = float(np.quantile(np.concatenate(normal), 1 - _FALSE_POSITIVES)) if normal else 0.5
        return self

    def fit_without_threshold(self, rows):
        """As `fit`, for who wants scores alone."""
        return self._fit(rows)

    def anomaly(self, rows):
        """A score from 0 to 1; the more, the more like an attack or the less like anything normal."""
        return self._both(rows)[0]

    def predict(self, rows):
        """A row per connection: score, is_anomaly, component_score, predicted_label. Takes the features by name."""
        score, component, chances = self._both(rows)
        return pd.DataFrame({
            "score": score,
            "is_anomaly": score > self.threshold_,
            "component_score": component,
            "predicted_label": self._labels[chances.argmax(axis=1)],
        }, index=rows.index)

    def _fit(self, rows):
        normal = rows[rows["label"] == NORMAL]
        self._encoder = encoder().fit(rows[FEATURES])
        numbers = self._encoder.transform(rows[FEATURES])
        self._forests = [
            kind(_TREES, random_state=SEED).fit(numbers, rows["label"])
            for kind in (RandomForestClassifier, ExtraTreesClassifier)
        ]
        self._labels = np.asarray(self._forests[0].classes_, object)
        self._components = components().fit(normal[FEATURES])
        return self

    def _both(self, rows):
        """Score, score of the components, chances of the labels."""
        rows = rows[FEATURES]
        numbers = self._encoder.transform(rows)
        chances = np.mean([forest.predict_proba(numbers) for forest in self._forests], axis=0)
        component = component_score(self._components, rows)
        attack = 1 - chances[:, self._labels == NORMAL].sum(axis=1)
        score = (attack + _WEIGHT_OF_COMPONENTS * component) / (1 + _WEIGHT_OF_COMPONENTS)
        return score, component, chances
