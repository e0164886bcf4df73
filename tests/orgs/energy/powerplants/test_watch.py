import pathlib
import unittest

import pandas as pd

from watch import access, accounts, episode, errors, lag, replay

NOTEBOOKS = pathlib.Path(__file__).resolve().parents[4] / "orgs/acme/domains/energy/projects/powerplants/notebooks"


def at(hour, day=10):
    return pd.Timestamp(2022, 1, day, hour)


class Cells(unittest.TestCase):
    def test_every_cell_of_Python_compiles(self):
        count = 0
        for path in sorted(NOTEBOOKS.glob("*.py")):
            for cell in path.read_text(encoding="utf-8").split("# COMMAND ----------"):
                compile(cell, path.name, "exec")
                count += 1
        self.assertGreater(count, 80)


class Lag(unittest.TestCase):
    def test_a_station_is_late_by_more_hours_behind_the_youngest_than_allowed(self):
        newest = pd.DataFrame({"plant_id": ["A", "B", "C", "D"], "newest": [at(12), at(10), at(9), pd.NaT]})
        table = lag.by_station(newest, pd.Timestamp("2022-01-10 15:00", tz="UTC"), 2)
        self.assertEqual(table["plant_id"].tolist(), ["D", "C", "B", "A"])
        self.assertEqual(table["behind_hours"].tolist()[1:], [3, 2, 0])
        self.assertEqual(table["age_hours"].tolist()[1:], [6, 5, 3])
        self.assertEqual(table["is_late"].tolist(), [True, True, False, False])


class Errors(unittest.TestCase):
    def test_all_are_judged_on_the_hours_that_all_have(self):
        hours = pd.DataFrame({
            "ts": [at(6), at(6, 11), at(7), at(7, 11)], "actual_mw": [100.0, 200.0, 100.0, None],
            "a": [110.0, 180.0, 100.0, 1.0], "b": [100.0, 220.0, None, 1.0]})
        table = errors.by_hour(hours, {"a": "ours", "b": "operator"})
        self.assertEqual(table["hour_of_day"].tolist(), [6])
        self.assertAlmostEqual(table.loc[0, "ours"], 10)
        self.assertAlmostEqual(table.loc[0, "operator"], 5)
        self.assertEqual(table.loc[0, "hour_count"], 2)


class Accounts(unittest.TestCase):
    def test_a_line_that_is_in_no_count_is_missed_and_files_that_were_not_read_have_no_lines(self):
        files = pd.DataFrame({
            "_file": ["a", "b", "c"], "state": ["read", "read", "refused"], "line_count": [10, 10, 10],
            "header_count": [1, 1, 0], "empty_count": [2, 0, 0], "row_count": [6, 7, 0], "aside_count": [1, 1, 0]})
        table = accounts.unaccounted(files)
        self.assertEqual(table[["_file", "missing_count"]].values.tolist(), [["b", 1]])

    def test_shares_are_of_the_rows_of_a_table(self):
        rows = pd.DataFrame({"table_name": ["a", "a", "b"], "reason": ["kept", "x", "kept"], "row_count": [9, 1, 5]})
        self.assertEqual(accounts.shares(rows)["share_pct"].tolist(), [90, 10, 100])


class Replay(unittest.TestCase):
    events = pd.DataFrame({
        "area_id": ["A", "B", "B"], "starts_at": [at(8), at(9), at(3)], "ends_at": [at(12), at(11), at(4)],
        "energy_mwh": [500.0, 900.0, 100.0]})
    busiest = pd.DataFrame({"area_id": ["A", "C"], "ts": [at(19), at(18)], "consumption_mw": [10.0, 7.0]})

    def test_the_event_of_most_energy_is_picked(self):
        self.assertEqual(episode.pick(self.events, self.busiest), episode.Episode("B", at(9), at(11)))
        self.assertEqual(episode.pick(self.events, self.busiest, "A"), episode.Episode("A", at(8), at(12)))

    def test_without_an_event_it_is_the_busiest_hour_and_without_hours_an_error(self):
        self.assertEqual(episode.pick(self.events, self.busiest, "C"), episode.Episode("C", at(18), at(19)))
        self.assertEqual(episode.pick(self.events[:0], self.busiest), episode.Episode("A", at(19), at(20)))
        with self.assertRaisesRegex(LookupError, "'Z'"):
            episode.pick(self.events, self.busiest, "Z")

    def test_one_looks_the_evening_before_after_the_first_hour_and_when_it_is_over(self):
        chosen = episode.Episode("A", at(8), at(12))
        self.assertEqual(list(chosen.looks.values()), [at(18, 9), at(9), at(13)])
        self.assertEqual(chosen.window, ("2022-01-09 08:00:00", "2022-01-11 12:00:00"))

    def test_a_look_has_what_was_known_by_then_and_nothing_later(self):
        measured = pd.DataFrame({"ts": [at(8), at(9)], "consumption_mw": [50.0, 60.0], "known_at": [at(9), at(10)]})
        forecast = pd.DataFrame({"ts": [at(8), at(9)], "issued_at": [at(17, 9), at(17, 9)],
                                 "forecast_mw": [40.0, 41.0], "upper_mw": [45.0, 46.0]})
        plan = pd.DataFrame({"ts": [at(9), at(9)], "to_plant": ["X", "Y"], "redirected_mw": [3.0, 4.0],
                             "issued_at": [at(17, 9), at(17, 9)]})
        before = replay.look(measured, forecast, plan, at(16, 9))
        self.assertEqual(len(before), 0)
        during = replay.look(measured, forecast, plan, at(9))
        self.assertEqual(during["consumption_mw"].fillna(-1).tolist(), [50, -1])
        self.assertEqual(during["redirected_mw"].fillna(-1).tolist(), [-1, 7])
        self.assertEqual(during["upper_mw"].tolist(), [45, 46])


class Access(unittest.TestCase):
    def test_what_cannot_be_read_says_why(self):
        def refused():
            raise PermissionError("no SELECT\non it")

        table = access.readable({"gold": list, "bronze": refused})
        self.assertEqual(table.values.tolist(), [["gold", True, ""], ["bronze", False, "no SELECT"]])
