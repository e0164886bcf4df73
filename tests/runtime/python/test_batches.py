import json
import unittest

import numpy as np
import pandas as pd

import batches

DECLARED = [{"name": "id", "type": "string", "nullable": False}, {"name": "at", "type": "timestamp"},
            {"name": "n", "type": "bigint"}, {"name": "x", "type": "double"}, {"name": "yes", "type": "boolean"}]
FRAME = pd.DataFrame({
    "x": [0.5, np.nan], "id": ["a", "b"], "n": [1.0, None], "yes": [True, None],
    "at": [pd.Timestamp("2022-03-01 12:00", tz="Europe/Paris"), pd.NaT]})


class Batches(unittest.TestCase):
    def test_rows_have_the_declared_columns_in_order_and_nothing_for_every_kind_of_gap(self):
        made = batches.rows(lambda frame: frame, DECLARED, "gold.t")(FRAME)
        self.assertEqual(list(made.columns), ["id", "at", "n", "x", "yes"])
        self.assertEqual(list(made["n"]), [1, None])
        self.assertEqual(made.iloc[0]["at"], pd.Timestamp("2022-03-01 11:00"), "UTC, without a zone")
        self.assertTrue(made.iloc[1][["at", "n", "x", "yes"]].isna().all())

    def test_a_batch_without_rows_gives_one_without_rows(self):
        made = batches.rows(lambda frame: frame, DECLARED, "gold.t")(FRAME[:0])
        self.assertEqual((len(made), str(made["at"].dtype)), (0, "datetime64[ns]"))
        self.assertEqual(len(batches.messages(lambda frame: frame)(FRAME[:0])), 0)

    def test_a_row_without_its_key_is_refused_by_name(self):
        with self.assertRaisesRegex(TypeError, "gold.t.id is declared without gaps; 1 rows have none"):
            batches.rows(lambda frame: frame.assign(id=None)[:1], DECLARED, "gold.t")(FRAME)

    def test_a_message_is_a_line_of_JSON_with_the_columns_of_the_row(self):
        lines = list(batches.messages(lambda frame: frame[["id", "x", "yes", "at"]])(FRAME)["value"])
        self.assertEqual(lines[1], '{"id":"b","x":null,"yes":null,"at":null}')
        self.assertEqual(json.loads(lines[0])["at"], "2022-03-01T12:00:00+01:00")
        whole = batches.messages(lambda frame: pd.DataFrame({"n": np.array([3]), "f": np.array([True])}))(FRAME)
        self.assertEqual(list(whole["value"]), ['{"n":3,"f":true}'])

    def test_a_message_with_an_infinite_number_is_refused(self):
        with self.assertRaisesRegex(ValueError, "Out of range float values"):
            batches.messages(lambda frame: frame.assign(x=np.inf)[["x"]])(FRAME)
