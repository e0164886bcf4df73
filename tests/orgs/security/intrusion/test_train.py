import contextlib
import unittest
from unittest import mock

from connections import classes, learned_from, some
from intrusion import detector, evaluation, rivals, train
from intrusion.rivals import fits
from intrusion.split import is_held_out
from intrusion.supervised import Supervised

ROWS = some({"normal.": 200, "smurf.": 60, "satan.": 30, "mailbomb.": 25, "phf.": 4})
INPUTS = {"silver.kdd": ROWS, "gold.kdd_label": classes(ROWS[ROWS["label"] != "mailbomb."])}
PENALTY = {"reg_param": 0.01, "elastic_net": 0.1}


class Models:
    """Takes every version; keeps how it was judged."""

    def challenge(self, name, model, judge, metrics, example):
        self.model, self.example = model, example
        return {"version": 2, "alias": "challenger", "score": judge(model), "champion_score": 1.0}


@contextlib.contextmanager
def noting():
    """The ids of all rows that any model, its encoder and its components are fitted on."""
    with contextlib.ExitStack() as stack:
        seen = set()
        for kind, name in ((Supervised, "fit"), (detector.Detector, "_fit"), (rivals.Components, "fit")):
            noted, ids = learned_from(getattr(kind, name))
            stack.enter_context(mock.patch.object(kind, name, noted))
            stack.callback(lambda ids=ids: seen.update(ids))
        yield seen


class Train(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.models = Models()
        with mock.patch.object(detector, "_TREES", 5):
            with noting() as cls.seen:
                cls.tables = train.run(INPUTS, {}, cls.models)

    def test_no_held_out_row_is_in_any_fit(self):
        held = set(ROWS["id"][is_held_out(ROWS)])
        self.assertEqual(self.seen & held, set())
        self.assertEqual(self.seen | held, set(ROWS["id"]))

    def test_every_model_is_judged_on_held_out_rows_alone(self):
        table = self.tables["gold.model_metric"]
        known = table[(table["scope"] == "known") & (table["attack_class"] == "all")]
        held, normal = is_held_out(ROWS), ROWS["label"] == "normal."
        self.assertEqual(sorted(known["model"]), sorted(fits(PENALTY)))
        self.assertEqual(set(known["attack_count"]), {(held & ~normal).sum()})
        self.assertEqual(set(known["normal_count"]), {(held & normal).sum()})

    def test_each_class_of_20_rows_is_left_out_in_turn_and_what_no_list_has_is_one_of_them(self):
        table = self.tables["gold.model_metric"]
        unseen = table[(table["scope"] == "unseen") & (table["model"] == "detector")]
        counts = dict(zip(unseen["attack_class"], unseen["attack_count"]))
        self.assertEqual(counts, {"all": 115, "smurf": 60, "satan": 30, "unknown": 25})
        self.assertEqual(set(unseen["normal_count"]), {(is_held_out(ROWS) & (ROWS["label"] == "normal.")).sum()})
        self.assertEqual(sorted(set(table["model"])), sorted(fits(PENALTY)))

    def test_a_class_that_is_left_out_is_in_no_fit(self):
        rows = train.labelled(ROWS[ROWS["label"].isin(["normal.", "smurf.", "satan."])], INPUTS["gold.kdd_label"])
        held = is_held_out(rows)
        fitted = []
        real = fits(PENALTY)["random_forest"]
        evaluation.unseen({"m": lambda seen: fitted.append(set(seen["attack_class"])) or real(seen)},
                          rows[~held], rows[held])
        self.assertEqual(fitted, [{"normal", "smurf"}, {"normal", "satan"}])

    def test_the_version_says_how_it_stands_to_the_champion(self):
        version = self.tables["gold.model_version"].iloc[0]
        self.assertEqual((version["alias"], version["champion_score"], version["seed"]), ("challenger", 1.0, 123))
        self.assertEqual(version["training_count"] + version["held_out_count"], len(ROWS))
        self.assertEqual(list(self.models.example.columns)[:2], ["duration", "protocol_type"])

    def test_rows_of_one_kind_are_refused_with_a_sentence(self):
        inputs = {**INPUTS, "silver.kdd": ROWS[ROWS["label"] == "normal."]}
        with self.assertRaisesRegex(ValueError, "none is normal, or none is an attack") as caught:
            train.run(inputs, {}, self.models)
        self.assertTrue(caught.exception.input_at_fault)
