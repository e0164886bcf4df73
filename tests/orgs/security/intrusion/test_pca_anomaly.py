import pickle
import unittest

import numpy as np
from sklearn.base import clone

from intrusion.pca_anomaly import PCAAnomaly

RNG = np.random.default_rng(1)
# Normal rows lie near a plane of three directions in ten.
PLANE = RNG.normal(size=(3, 10))
NORMAL = RNG.normal(size=(400, 3)) @ PLANE + RNG.normal(scale=0.1, size=(400, 10))
ODD = RNG.normal(size=(30, 10)) * 3


class PcaAnomaly(unittest.TestCase):
    def test_the_score_is_the_squared_error_of_what_the_components_rebuild(self):
        model = PCAAnomaly(3).fit(NORMAL)
        center, axes = NORMAL.mean(axis=0), np.linalg.svd(NORMAL - NORMAL.mean(axis=0))[2][:3]
        rebuilt = (ODD - center) @ axes.T @ axes + center
        np.testing.assert_allclose(model.reconstruction_error(ODD), ((ODD - rebuilt) ** 2).sum(axis=1))

    def test_a_row_that_is_rebuilt_perfectly_scores_0(self):
        model = PCAAnomaly(3).fit(NORMAL)
        inside = model.pca_.inverse_transform(RNG.normal(size=(5, 3)))
        np.testing.assert_allclose(model.reconstruction_error(inside), 0, atol=1e-20)
        np.testing.assert_allclose(model.anomaly_score(inside), 0, atol=1e-18)
        whole = PCAAnomaly(10).fit(NORMAL)
        np.testing.assert_allclose(whole.reconstruction_error(ODD), 0, atol=1e-20)

    def test_it_learns_from_normal_rows_alone(self):
        rows, attack = np.vstack([ODD, NORMAL]), np.repeat([1, 0], [len(ODD), len(NORMAL)])
        model = PCAAnomaly(3).fit(rows, attack)
        np.testing.assert_array_equal(model.anomaly_score(ODD), PCAAnomaly(3).fit(NORMAL).anomaly_score(ODD))
        with self.assertRaisesRegex(ValueError, "there is none"):
            PCAAnomaly(3).fit(ODD, np.ones(len(ODD)))

    def test_a_score_does_not_depend_on_the_rows_beside_it(self):
        model = PCAAnomaly(3).fit(NORMAL)
        together = model.anomaly_score(np.vstack([ODD, NORMAL]))
        alone = np.concatenate([model.anomaly_score(row[None]) for row in ODD])
        np.testing.assert_allclose(together[:len(ODD)], alone)
        self.assertTrue(((0 <= together) & (together < 1)).all())

    def test_one_normal_row_of_a_hundred_lies_above_the_threshold(self):
        model = PCAAnomaly(3, false_positives=0.01).fit(NORMAL)
        self.assertEqual((model.predict(NORMAL).sum(), model.predict(ODD).sum()), (4, 30))
        np.testing.assert_array_equal(model.predict(ODD) == 1, model.anomaly_score(ODD) > 0.5)

    def test_a_model_that_is_saved_and_loaded_gives_the_same_scores(self):
        model = PCAAnomaly(3).fit(NORMAL)
        kept = pickle.loads(pickle.dumps(model))
        np.testing.assert_array_equal(kept.anomaly_score(ODD), model.anomaly_score(ODD))
        np.testing.assert_array_equal(kept.predict(ODD), model.predict(ODD))
        self.assertEqual(clone(model).get_params(), {"n_components": 3, "false_positives": 0.01})
