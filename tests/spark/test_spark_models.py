import pathlib
import sys

import numpy as np
from cases import SparkCase

_PROJECT = "orgs/acme/domains/security/projects/intrusion"
_SOURCE = pathlib.Path(__file__).resolve().parents[2] / _PROJECT / "src"


class SparkModels(SparkCase):
    """The estimator of principal components beside scikit-learn's, on the same rows."""

    def setUp(self):
        super().setUp()
        if str(_SOURCE) not in sys.path:
            sys.path.insert(0, str(_SOURCE))
        random = np.random.default_rng(7)
        self.normal = random.normal(size=(300, 6)) @ random.normal(size=(6, 6)) + 5
        self.attacks = random.normal(scale=9, size=(40, 6))

    def frame(self, rows, label):
        from pyspark.ml.functions import array_to_vector

        values = [(number, label, row) for number, row in enumerate(rows.tolist())]
        made = self.spark.createDataFrame(values, "n int, label double, row array<double>")
        return made.withColumn("features", array_to_vector("row"))

    def fitted(self):
        from spark_models.pca import PcaAnomaly

        training = self.frame(self.normal, 0.0).unionByName(self.frame(self.attacks, 1.0))
        return PcaAnomaly(inputCol="features", labelCol="label", k=3, falsePositives=0.05).fit(training)

    def other(self):
        from intrusion.pca_anomaly import PCAAnomaly

        labels = np.repeat([0, 1], [len(self.normal), len(self.attacks)])
        return PCAAnomaly(3, 0.05).fit(np.vstack([self.normal, self.attacks]), labels)

    def scored(self, model, rows):
        found = model.transform(self.frame(rows, 1.0)).orderBy("n").toPandas()
        return found[["nonnorm_anomaly_score", "anomaly_score", "prediction"]].to_numpy().T

    def test_scores_and_threshold_are_those_of_scikit_learn_and_of_the_normal_rows_of_training(self):
        model, other = self.fitted(), self.other()
        self.assertAlmostEqual(model.getOrDefault("threshold"), other.threshold_, 6)
        rows = np.vstack([self.normal[:40], self.attacks])
        error, score, verdict = self.scored(model, rows)
        np.testing.assert_allclose(error, other.reconstruction_error(rows), rtol=0, atol=1e-6)
        np.testing.assert_allclose(score, other.anomaly_score(rows), rtol=0, atol=1e-6)
        np.testing.assert_array_equal(verdict, other.predict(rows))
        self.assertTrue(0 < verdict.sum() < len(verdict))

    def test_a_row_is_scored_by_itself_and_a_model_that_was_kept_scores_as_before(self):
        from pyspark.ml import PipelineModel

        model = self.fitted()
        kept = str(self.folder / "model")
        PipelineModel([model]).write().save(kept)
        whole = self.scored(model, self.attacks)
        part = self.scored(PipelineModel.load(kept), self.attacks[:5])
        np.testing.assert_allclose(part, whole[:, :5], rtol=0, atol=1e-12)

    def test_a_service_that_training_has_not_seen_is_scored_and_its_labels_are_those_of_training(self):
        from spark_models import features, train

        columns = "id string, protocol_type string, service string, flag string, count double, label string"
        rows = [(f"A{number:032x}0000", "tcp", "http" if number % 2 else "smtp", "SF", float(number % 7),
                 "normal." if number % 2 else "smurf.") for number in range(60)]
        training = features.labelled(self.spark.createDataFrame(rows, columns))
        prepared = features.pipeline(training).fit(training)
        model, names = train.forest(prepared.transform(training), {"trees": "2"})
        other = [("B" + "0" * 36, "tcp", "gopher", "SF", 1.0, "teardrop.")]
        found = names.transform(model.transform(prepared.transform(self.spark.createDataFrame(other, columns))))
        self.assertIn(found.first()["predicted_label"], ("normal.", "smurf."))
