import unittest

from connections import some
from intrusion.cross_validation import validated
from intrusion.measures import measured
from intrusion.split import is_attack
from intrusion.supervised import gradient_boosting, logistic_regression, random_forest

# Attacks are more than normal connections, so that no order of labels by their number puts "normal" in one place.
ROWS = some({"smurf.": 120, "normal.": 90, "neptune.": 60})
OTHER = some({"smurf.": 20, "normal.": 40, "neptune.": 20, "mailbomb.": 10}, seed=7)


def models():
    return [gradient_boosting(), random_forest(), logistic_regression(len(ROWS), 0.01, 0.1)]


class Supervised(unittest.TestCase):
    def test_a_score_is_the_chance_of_any_attack_whatever_the_order_of_the_labels(self):
        for model in models():
            score = model.fit(ROWS).anomaly(OTHER)
            for label in ("smurf.", "neptune."):
                low = score[(OTHER["label"] == "normal.").to_numpy()].max()
                self.assertGreater(score[(OTHER["label"] == label).to_numpy()].min(), low)

    def test_a_label_that_training_never_saw_costs_nothing_but_itself(self):
        for model in models():
            self.assertEqual(len(model.fit(ROWS).anomaly(OTHER)), len(OTHER))
        self.assertAlmostEqual(random_forest().fit(ROWS).hits(OTHER), 80 / 90)

    def test_the_parameters_are_those_of_the_system_that_this_one_follows(self):
        boosting, forest, logistic = [model._pipeline[-1].get_params() for model in models()]
        self.assertEqual((boosting["n_estimators"], forest["n_estimators"], logistic["max_iter"]), (10, 10, 10))
        self.assertAlmostEqual(logistic["C"], 1 / (0.01 * len(ROWS)))

    def test_each_measure_is_called_what_it_is_and_the_best_penalty_is_chosen(self):
        table, penalty = validated(ROWS)
        self.assertEqual(table["measure"].tolist(), ["auc"] + ["accuracy"] * 7)
        grid = table[table["model"] == "logistic_regression"]
        self.assertEqual((len(grid), grid["is_chosen"].sum()), (6, 1))
        chosen = grid[grid["is_chosen"]].iloc[0]
        self.assertEqual(chosen["mean"], grid["mean"].max())
        self.assertEqual(chosen["parameters"], ", ".join(f"{key} {value}" for key, value in penalty.items()))

    def test_measures_are_exact_on_a_case_by_hand(self):
        found = measured([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
        self.assertEqual(found["auc"], 0.75)
        self.assertAlmostEqual(found["average_precision"], 5 / 6)
        self.assertEqual(found["recall_at_1pct"], 0.5)
        self.assertEqual(is_attack(OTHER).sum(), 50)
