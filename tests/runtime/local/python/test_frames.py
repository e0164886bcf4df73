import pathlib
import tempfile
import unittest

import pandas as pd

import frames


class Frames(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name, "table.csv")

    def test_a_table_that_is_written_and_read_is_the_same(self):
        table = pd.DataFrame(
            {
                "hour": pd.to_datetime(["2022-01-01 00:00:00.000000", "2022-03-27 02:30:00.000001"]),
                "mw": [0.1, float("nan")],
                "rows": [1, -9007199254740993],
                "good": [True, False],
                "name": ["a,\"b\"\nc", None],
                "empty": ["", "\\"],
            }
        )
        types = frames.write(table, self.path)
        self.assertEqual(
            types,
            {
                "hour": "timestamp",
                "mw": "double",
                "rows": "bigint",
                "good": "boolean",
                "name": "varchar",
                "empty": "varchar",
            },
        )
        pd.testing.assert_frame_equal(frames.read(self.path, types), table)

    def test_times_with_a_zone_are_written_in_utc(self):
        times = pd.to_datetime(["2022-07-01 02:00"]).tz_localize("Europe/Paris")
        frames.write(pd.DataFrame({"t": times}), self.path)
        self.assertEqual(self.path.read_text().splitlines()[1], "2022-07-01 00:00:00.000000")

    def test_whole_numbers_with_gaps_become_floats_as_in_spark(self):
        self.path.write_text("n\n1\n\\N\n")
        self.assertEqual(frames.read(self.path, {"n": "bigint"})["n"].dtype, float)

    def test_decimals_are_floats_and_dates_are_times(self):
        self.path.write_text("d,day\n1.25,2022-12-31\n")
        table = frames.read(self.path, {"d": "decimal(10,2)", "day": "date"})
        self.assertEqual((table["d"][0], table["day"][0]), (1.25, pd.Timestamp("2022-12-31")))

    def test_an_empty_table_keeps_its_columns(self):
        types = frames.write(pd.DataFrame({"a": pd.Series(dtype="int64"), "b": pd.Series(dtype="float64")}), self.path)
        self.assertEqual(list(frames.read(self.path, types).columns), ["a", "b"])

    def test_a_table_that_declares_its_columns_has_their_types_whatever_it_holds(self):
        declared = [
            {"name": name, "type": kind}
            for name, kind in (("hour", "timestamp"), ("n", "bigint"), ("mw", "double"), ("name", "string"))
        ]
        types = {"hour": "timestamp", "n": "bigint", "mw": "double", "name": "varchar"}
        gaps = pd.DataFrame({"hour": [pd.NaT], "n": [float("nan")], "mw": [None], "name": [float("nan")]})
        for table in (gaps, gaps.astype(object), gaps[:0]):
            self.assertEqual(frames.write_declared(table, self.path, declared, "gold.t"), types)
            self.assertEqual(self.path.read_text().splitlines()[1:], ["\\N,\\N,\\N,\\N"] * len(table))

    def test_declared_values_are_written_as_the_database_reads_them(self):
        kinds = {"t": "timestamp", "b": "boolean", "d": "date"}
        declared = [{"name": name, "type": kind} for name, kind in kinds.items()]
        table = pd.DataFrame({"t": [pd.Timestamp("2022-07-01 02:00", tz="Europe/Paris")], "b": [True],
                              "d": [pd.Timestamp("2022-07-01")]})
        frames.write_declared(table, self.path, declared, "gold.t")
        self.assertEqual(self.path.read_text().splitlines()[1], "2022-07-01 00:00:00.000000,true,2022-07-01")
