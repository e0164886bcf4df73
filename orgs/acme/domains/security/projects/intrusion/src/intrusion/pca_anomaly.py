"""What does not look like normal connections: an estimator in the way of scikit-learn."""
import numpy as np
from sklearn.base import BaseEstimator
from sklearn.decomposition import PCA
from sklearn.utils.validation import check_array, check_is_fitted


class PCAAnomaly(BaseEstimator):
    """Principal components of normal rows; what they cannot rebuild is the score of a row.

    n_components: directions that are kept, at most as many as rows and columns allow.
    false_positives: share of normal rows, of those that it is fitted on, that lie above the threshold.

    `pca_`, `threshold_` and `n_features_in_` are kept with the model, so a score never depends on the rows beside it.
    """

    def __init__(self, n_components=20, false_positives=0.01):
        self.n_components = n_components
        self.false_positives = false_positives

    def fit(self, X, y=None):
        """X: numbers, a row per connection; y: 0 for normal rows, of which alone it learns, or None when all are."""
        X = check_array(X)
        if y is not None:
            X = X[np.asarray(y) == 0]
        if len(X) == 0:
            raise ValueError("PCAAnomaly learns from normal rows, and there is none")
        self.n_features_in_ = X.shape[1]
        self.pca_ = PCA(min(self.n_components, *X.shape), svd_solver="full").fit(X)
        self.threshold_ = float(np.quantile(self.reconstruction_error(X), 1 - self.false_positives))
        return self

    def reconstruction_error(self, X):
        """Squared distance between each row and what the components rebuild of it; 0 for a row rebuilt perfectly."""
        check_is_fitted(self, "pca_")
        X = check_array(X)
        return ((X - self.pca_.inverse_transform(self.pca_.transform(X))) ** 2).sum(axis=1)

    def anomaly_score(self, X):
        """The error on a scale from 0 (rebuilt perfectly) over 0.5 (at the threshold) to 1, by constants of the fit."""
        error = self.reconstruction_error(X)
        return error / (error + max(self.threshold_, np.finfo(float).tiny))

    def predict(self, X):
        """1 for an anomaly, a row above the threshold, else 0."""
        return (self.reconstruction_error(X) > self.threshold_).astype(int)
