import unittest

from challenge import Challenges


class Kept(Challenges):
    """Models in a dictionary."""

    def __init__(self):
        self.versions, self.aliases, self.metrics = [], {}, []

    def save(self, name, model, alias, metrics, example):
        self.versions.append(model)
        self.metrics.append(metrics)
        self.aliases[name, alias] = len(self.versions)
        return len(self.versions)

    def load(self, name, alias):
        version = self.aliases.get((name, alias))
        return None if version is None else self.versions[version - 1]


class Challenge(unittest.TestCase):
    def test_the_first_version_is_champion(self):
        verdict = Kept().challenge("m", 0.5, lambda model: model)
        self.assertEqual(verdict, {"version": 1, "alias": "champion", "score": 0.5, "champion_score": None})

    def test_a_version_is_promoted_only_where_it_is_better_on_the_same_rows(self):
        models = Kept()
        aliases = [models.challenge("m", model, lambda model: model)["alias"] for model in (0.5, 0.4, 0.5, 0.6, 0.55)]
        self.assertEqual(aliases, ["champion", "challenger", "challenger", "champion", "challenger"])
        self.assertEqual((models.load("m", "champion"), models.load("m", "challenger")), (0.6, 0.55))

    def test_both_are_judged_now_whatever_was_said_of_the_champion_before(self):
        models = Kept()
        models.challenge("m", "old", {"old": 0.9}.get, {"rows": 3})
        verdict = models.challenge("m", "new", {"old": 0.2, "new": 0.3}.get)
        self.assertEqual((verdict["alias"], verdict["champion_score"]), ("champion", 0.2))
        self.assertEqual(models.metrics, [{"rows": 3, "held_out_score": 0.9}, {"held_out_score": 0.3}])

    def test_a_version_that_cannot_be_judged_is_not_saved(self):
        models = Kept()
        with self.assertRaisesRegex(ValueError, "cannot be judged"):
            models.challenge("m", 1, lambda model: float("nan"))
        self.assertEqual(models.versions, [])
