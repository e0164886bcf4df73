import unittest
from unittest import mock

import pandas as pd

from connections import some
from intrusion import detector, events
from intrusion.columns import FEATURES, NORMAL

with mock.patch.object(detector, "_TREES", 10):
    MODEL = detector.Detector().fit(some({"normal.": 200, "smurf.": 60, "neptune.": 60, "satan.": 30}))
OTHER = some({"normal.": 30, "smurf.": 20}, seed=5)


class Models:
    def load(self, name):
        return MODEL


def text(rows):
    """As bronze has events."""
    return rows.drop(columns="label").astype(str)


class Events(unittest.TestCase):
    def test_every_so_many_th_line_is_sent_with_all_features_and_no_label(self):
        rows = text(OTHER).assign(_file="kdd.csv", _row=range(1, 51), label="smurf.")
        sent = events.sender({"every": "10"}, None)(rows)
        self.assertEqual(list(sent["id"]), [f"kdd.csv:{line}" for line in (10, 20, 30, 40, 50)])
        self.assertEqual(set(sent), {"id", *FEATURES})
        self.assertEqual(len(events.sender({"every": "10"}, None)(rows.assign(flag=None))), 0, "lines set aside")

    def test_an_event_is_scored_as_the_connection_is_whose_text_it_is(self):
        found = events.scorer({}, Models())(text(OTHER))
        said = MODEL.predict(OTHER)
        for column in ("score", "is_anomaly", "predicted_label"):
            self.assertEqual(list(found[column]), list(said[column]), column)
        self.assertTrue(found["reason"].isna().all())

    def test_blanks_around_a_text_are_none_of_it_as_in_the_files(self):
        padded = text(OTHER).assign(protocol_type=" " + OTHER["protocol_type"], service=OTHER["service"] + " ")
        self.assertEqual(list(events.scorer({}, Models())(padded)["score"]), list(MODEL.predict(OTHER)["score"]))

    def test_anomalies_are_sent_on_with_id_and_probability(self):
        sent = events.alarms({}, Models())(text(OTHER))
        attacks = OTHER[OTHER["label"] != NORMAL]
        self.assertEqual(set(attacks["id"]) - set(sent["id"]), set())
        self.assertLess(len(sent), len(OTHER))
        self.assertEqual(list(sent), ["id", "probability", "predicted_label"])

    def test_an_event_is_an_anomaly_by_its_label_or_by_its_score(self):
        said = pd.DataFrame({"score": [0.1, 0.9, 0.1], "is_anomaly": [False, True, False], "component_score": 0.0,
                             "predicted_label": ["satan.", NORMAL, NORMAL]})
        model = mock.Mock(predict=lambda rows: said.set_index(rows.index))
        sent = events.alarms({}, mock.Mock(load=lambda name: model))(text(OTHER)[7:10])
        self.assertEqual(list(sent["id"]), list(OTHER["id"][7:9]))

    def test_an_event_that_cannot_be_scored_says_why_and_raises_no_alarm(self):
        rows = pd.concat([text(OTHER)[:5]] * 2, ignore_index=True).assign(id=lambda rows: rows.index.astype(str))
        rows.loc[0, "duration"], rows.loc[1, "service"], rows.loc[2, "hot"] = "4294967296", None, "-1"
        rows.loc[3, ["src_bytes", "id"]] = ["x", None]
        rows.loc[4, "flag"] = " "
        found = events.scorer({}, Models())(rows).set_index("id")
        self.assertEqual(found["reason"].dropna().to_dict(), {
            "0": "no value for duration", "1": "no value for service", "2": "no value for hot",
            "4": "no value for flag"})
        self.assertEqual(found["score"].notna().sum(), 5)
        self.assertFalse(set("0124") & set(events.alarms({}, Models())(rows)["id"]))

    def test_no_events_give_no_rows(self):
        self.assertEqual(len(events.scorer({}, Models())(text(OTHER)[:0])), 0)
        self.assertEqual(len(events.alarms({}, Models())(text(OTHER)[:0])), 0)

    def test_without_a_champion_nothing_is_scored_and_the_flow_to_run_is_named(self):
        with self.assertRaisesRegex(LookupError, "intrusion_detector@champion: run the flow ml/training first"):
            events.scorer({}, mock.Mock(load=lambda name: None))
