import unittest
from unittest import mock

import numpy as np
import pandas as pd

from overconsumption import experts, held_out, history, train

HOURS = pd.date_range("2022-01-01", periods=24 * 200, freq="h", tz="UTC")
FEATURES = pd.DataFrame({"log_load": 10.0}, index=HOURS)
FIRST = HOURS[-24 * 28]


class Always:
    """Says one number, and knows which hours it has learned from."""

    says = 10.0

    def fit(self, table, rows):
        self.seen, self.says = table.index[rows], Always.says
        return self

    def predict(self, table):
        return pd.DataFrame({"a": self.says, "b": self.says}, index=table.index)


class HeldOut(unittest.TestCase):
    def setUp(self):
        patched = mock.patch.object(held_out, "LoadModel", Always)
        patched.start()
        self.addCleanup(patched.stop)

    def made(self, says, features=FEATURES):
        with mock.patch.object(Always, "says", says):
            return held_out.with_twin(features)

    def test_the_twin_has_not_learned_from_the_last_four_weeks_and_the_model_has(self):
        model = self.made(10.0)
        self.assertEqual((model.seen[-1], model.twin.seen[-1]), (HOURS[-1], FIRST - pd.Timedelta(hours=1)))

    def test_the_judge_says_the_error_in_the_hours_held_out(self):
        judge = held_out.worth(FEATURES)
        self.assertAlmostEqual(judge(self.made(10.2)), -0.2)
        self.assertEqual(judge(self.made(10.2, FEATURES.iloc[:-24])), judge(self.made(10.2)))

    def test_who_has_learned_from_these_hours_or_cannot_be_asked_has_the_least_worth(self):
        judge = held_out.worth(FEATURES.iloc[:-24])
        self.assertEqual([judge(self.made(10.0)), judge(Always())], [-np.inf, -np.inf])

    def test_training_again_leaves_the_champion_where_the_new_version_is_no_better(self):
        aliases, champion = [], None
        for says in (10.2, 10.3, 10.1):
            models = mock.Mock()
            models.challenge = lambda name, model, judge, metrics, example: aliases.append(
                (judge(model), None if champion is None else judge(champion))) or {"version": 1, "alias": "x"}
            new = self.made(says)
            with mock.patch.object(held_out, "with_twin", lambda features: new), \
                    mock.patch.object(history, "grid", lambda hourly: {"load": FEATURES["log_load"]}), \
                    mock.patch.object(experts, "tables", lambda *_: {experts.FORECAST: FEATURES}):
                train._fit({"silver.hourly": None, "silver.weather": None}, models, {})
            champion = champion or new
        self.assertEqual(np.round(np.array(aliases[1:]), 6).tolist(), [[-0.3, -0.2], [-0.1, -0.2]])
