"""A principal component analysis of normal rows as an estimator of Spark ML: what it cannot rebuild is an anomaly."""
import numpy as np
import pandas as pd
from pyspark import keyword_only
from pyspark.ml import Estimator, Model
from pyspark.ml.feature import PCA, StandardScaler
from pyspark.ml.functions import vector_to_array
from pyspark.ml.param import Param, Params, TypeConverters
from pyspark.ml.util import DefaultParamsReadable, DefaultParamsWritable
from pyspark.sql import functions as F

# A model that rebuilds everything divides by it instead of by nothing.
TINY = float(np.finfo(float).tiny)


class _Columns(Params):
    """The columns of both: vectors in, score and verdict out."""

    inputCol = Param(Params._dummy(), "inputCol", "column of vectors", TypeConverters.toString)
    outputCol = Param(Params._dummy(), "outputCol", "column of scores, 0 to 1", TypeConverters.toString)
    outputAbsScoreCol = Param(
        Params._dummy(), "outputAbsScoreCol", "column of squared errors", TypeConverters.toString)
    predictionCol = Param(
        Params._dummy(), "predictionCol", "column of verdicts: 1.0 is an anomaly", TypeConverters.toString)

    def __init__(self):
        super().__init__()
        self._setDefault(inputCol="features", outputCol="anomaly_score", predictionCol="prediction",
                         outputAbsScoreCol="nonnorm_anomaly_score")


class PcaAnomaly(Estimator, _Columns, DefaultParamsReadable, DefaultParamsWritable):
    """Learns from the rows whose label is 0.0, and from no others."""

    k = Param(Params._dummy(), "k", "components", TypeConverters.toInt)
    labelCol = Param(Params._dummy(), "labelCol", "column of labels, 0.0 for normal", TypeConverters.toString)
    falsePositives = Param(
        Params._dummy(), "falsePositives", "share of the normal rows above the threshold", TypeConverters.toFloat)

    @keyword_only
    def __init__(self, *, inputCol=None, k=None, labelCol=None, falsePositives=None):
        super().__init__()
        self._setDefault(k=20, labelCol="label", falsePositives=0.01)
        self._set(**self._input_kwargs)

    def _fit(self, dataset):
        column = self.getOrDefault("inputCol")
        normal = dataset.where(F.col(self.getOrDefault("labelCol")) == 0.0).select(column)
        # The components do not depend on where the middle is; what is projected on them does.
        middle = StandardScaler(inputCol=column, outputCol="_", withMean=True, withStd=False).fit(normal).mean
        components = PCA(k=self.getOrDefault("k"), inputCol=column, outputCol="_").fit(normal).pc
        model = self._copyValues(PcaAnomalyModel())
        model._set(mean=middle.toArray().tolist(), components=components.toArray().tolist())
        error = F.col(model.getOrDefault("outputAbsScoreCol"))
        [threshold] = model.errors(normal).select(F.percentile(error, 1 - self.getOrDefault("falsePositives"))).first()
        return model._set(threshold=threshold)


class PcaAnomalyModel(Model, _Columns, DefaultParamsReadable, DefaultParamsWritable):
    """Scores each row by itself, as `intrusion.pca_anomaly` does: 0.5 at the threshold that training has found."""

    mean = Param(Params._dummy(), "mean", "of each feature", TypeConverters.toListFloat)
    components = Param(Params._dummy(), "components", "a row per feature", TypeConverters.toListListFloat)
    threshold = Param(Params._dummy(), "threshold", "squared error above which a row is an anomaly",
                      TypeConverters.toFloat)

    def errors(self, dataset):
        """The rows with the square of what the components cannot rebuild of them."""
        error = _errors(self.getOrDefault("mean"), self.getOrDefault("components"))
        vectors = vector_to_array(F.col(self.getOrDefault("inputCol")))
        return dataset.withColumn(self.getOrDefault("outputAbsScoreCol"), error(vectors))

    def _transform(self, dataset):
        error = F.col(self.getOrDefault("outputAbsScoreCol"))
        threshold = self.getOrDefault("threshold")
        scored = self.errors(dataset).withColumn(self.getOrDefault("outputCol"), error / (error + max(threshold, TINY)))
        above = (error > threshold).cast("double")
        return scored.withColumn(self.getOrDefault("predictionCol"), above)


def _errors(mean, components):
    """A function within a function travels with its code: workers have none of our modules."""
    @F.pandas_udf("double")
    def errors(vectors: pd.Series) -> pd.Series:
        if vectors.empty:
            return pd.Series([], dtype=float)
        basis = np.array(components)
        rows = np.vstack(list(vectors)) - np.array(mean)
        return pd.Series(np.square(rows - rows @ basis @ basis.T).sum(axis=1))

    return errors
