import datetime
import decimal
import unittest

import numpy as np
import pandas as pd

import columns

UTC = datetime.timezone.utc
TYPES = {
    "text": "string", "small": "int", "big": "bigint", "number": "double", "flag": "boolean", "moment": "timestamp",
    "day": "date", "price": "decimal(10,2)",
}
DECLARED = [{"name": name, "type": kind} for name, kind in TYPES.items()]
ROW = ("a", 1, 9007199254740993, 0.5, True, datetime.datetime(2022, 3, 27, 2, 30, tzinfo=UTC),
       datetime.date(2022, 12, 31), decimal.Decimal("1.25"))


def frame(*rows):
    return pd.DataFrame(rows, columns=list(TYPES))


class Columns(unittest.TestCase):
    def test_values_come_back_plain(self):
        given = frame(("a", np.int32(1), 9007199254740993, np.float64(0.5), np.bool_(True),
                       pd.Timestamp("2022-03-27 04:30", tz="Europe/Paris"), pd.Timestamp("2022-12-31"), 1.245))
        self.assertEqual(columns.rows(given, DECLARED, "t"), [ROW])
        kinds = [type(value) for value in columns.rows(given, DECLARED, "t")[0]]
        self.assertEqual(kinds, [str, int, int, float, bool, datetime.datetime, datetime.date, decimal.Decimal])

    def test_columns_come_in_the_declared_order(self):
        self.assertEqual(columns.rows(frame(ROW)[list(TYPES)[::-1]], DECLARED, "t"), [ROW])

    def test_every_kind_of_gap_is_none_in_every_type(self):
        for gap in (None, float("nan"), pd.NaT, pd.NA, np.datetime64("NaT")):
            given = pd.DataFrame({name: pd.Series([gap], dtype=object) for name in TYPES})
            self.assertEqual(columns.rows(given, DECLARED, "t"), [(None,) * len(TYPES)])

    def test_a_column_of_floats_with_a_gap_gives_whole_numbers(self):
        given = pd.DataFrame({"big": [1.0, float("nan")]})
        self.assertEqual(columns.rows(given, DECLARED[2:3], "t"), [(1,), (None,)])

    def test_an_empty_frame_gives_no_rows(self):
        self.assertEqual(columns.rows(frame(), DECLARED, "t"), [])

    def test_other_columns_than_declared_are_refused(self):
        with self.assertRaisesRegex(TypeError, r"t has the columns \['x'\]; declared are \['big'\]"):
            columns.rows(pd.DataFrame({"x": [1]}), DECLARED[2:3], "t")

    def test_a_value_of_another_type_is_refused_with_table_and_column(self):
        wrong = {"text": 1, "small": 2**40, "big": 1.5, "number": "1", "flag": 2, "moment": "2022-01-01",
                 "day": pd.Timestamp("2022-01-01 01:00"), "price": "1"}
        for name, value in wrong.items():
            with self.assertRaisesRegex(TypeError, rf"t\.{name} is declared"):
                columns.rows(pd.DataFrame({name: pd.Series([value], dtype=object)}),
                             [{"name": name, "type": TYPES[name]}], "t")

    def test_a_gap_in_a_column_without_gaps_is_refused(self):
        declared = [{"name": "a", "type": "string", "nullable": False}]
        with self.assertRaisesRegex(TypeError, "t.a is declared without gaps; 1 rows have none"):
            columns.rows(pd.DataFrame({"a": ["x", None]}), declared, "t")
