import csv
import pathlib
import pickle
import unittest
from unittest import mock

import numpy as np

import intrusion
from connections import some
from intrusion import detector, score
from intrusion.columns import FEATURES
from intrusion.split import is_held_out

ROWS = some({"normal.": 200, "smurf.": 60, "neptune.": 60, "satan.": 30})
with mock.patch.object(detector, "_TREES", 10):
    MODEL = detector.Detector().fit(ROWS)
OTHER = some({"normal.": 100, "smurf.": 20, "neptune.": 20, "satan.": 20}, seed=5)


class Models:
    def load(self, name):
        return MODEL


class Score(unittest.TestCase):
    def test_anomalies_are_attacks_of_every_class_and_not_of_one(self):
        said = score.scored(MODEL, OTHER)
        shares = said.groupby("label")["is_anomaly"].mean()
        self.assertEqual(shares[["neptune.", "satan.", "smurf."]].tolist(), [1.0, 1.0, 1.0])
        self.assertLess(shares["normal."], 0.1)
        self.assertEqual((said["predicted_label"] == said["label"]).mean(), 1.0)

    def test_a_connection_needs_nothing_but_its_own_41_features(self):
        one = OTHER[FEATURES].iloc[[3]].assign(id="never told before")
        said, whole = score.scored(MODEL, one), score.scored(MODEL, OTHER)
        self.assertEqual(list(said), ["id", "score", "is_anomaly", "component_score", "predicted_label"])
        self.assertAlmostEqual(said["score"].iloc[0], whole["score"].iloc[3])

    def test_a_column_that_tells_the_answer_reaches_no_model(self):
        leaking = OTHER.assign(difficulty=np.arange(len(OTHER)))[["difficulty", *reversed(OTHER.columns)]]
        np.testing.assert_array_equal(MODEL.anomaly(leaking), MODEL.anomaly(OTHER))

    def test_protocols_and_services_that_training_never_saw_are_scored(self):
        self.assertTrue(np.isfinite(MODEL.anomaly(OTHER.assign(service="new", protocol_type="new"))).all())

    def test_held_out_and_unlabeled_connections_are_scored_each_once(self):
        said = score.run({"silver.kdd": OTHER, "silver.kdd_unlabeled": OTHER.drop(columns="label").head(7)},
                         {}, Models())["silver.kdd_scored"]
        self.assertEqual((len(said), said["label"].isna().sum()), (is_held_out(OTHER).sum() + 7, 7))

    def test_a_detector_that_is_saved_and_loaded_says_the_same(self):
        kept = pickle.loads(pickle.dumps(MODEL))
        self.assertTrue(kept.predict(OTHER).equals(MODEL.predict(OTHER)))

    def test_the_features_are_those_of_1999_in_their_order(self):
        listed = pathlib.Path(intrusion.__file__).parents[2] / "data" / "columns.csv"
        with listed.open(newline="", encoding="utf-8") as file:
            self.assertEqual([row["name"] for row in csv.DictReader(file)], [*FEATURES, "label"])
