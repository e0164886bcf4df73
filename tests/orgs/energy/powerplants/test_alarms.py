import unittest

import numpy as np
import pandas as pd

import redirect_inputs
from alarms import chance, judge, outlook, run, runs


def at(hour):
    return pd.Timestamp("2022-03-01", tz="UTC") + pd.Timedelta(hours=hour)


def table(*rows):
    """Events (area, first hour, end, hour of the issue)."""
    frame = pd.DataFrame(rows, columns=["area_id", "starts_at", "ends_at", "issued_at"])
    for column in frame.columns[1:]:
        frame[column] = pd.to_datetime([at(hour) for hour in frame[column]], utc=True)
    return frame


class Judged(unittest.TestCase):
    def test_a_hit_is_issued_before_the_first_hour_and_covers_half_of_it(self):
        true = table(("N1", 10, 14, 0), ("N2", 10, 14, 0), ("N3", 10, 14, 0), ("N4", 10, 14, 0))
        alarms = table(("N1", 12, 14, 9), ("N2", 13, 14, 9), ("N3", 10, 14, 10), ("N1", 8, 12, 4), ("C1", 10, 14, 0))
        leads = judge.told(true, alarms)
        self.assertEqual(leads[0], 6)
        self.assertTrue(np.isnan(leads[1:]).all())

    def test_an_alarm_is_wrong_without_an_event_or_when_more_than_twice_as_long(self):
        true = table(("N1", 10, 12, 0), ("N1", 13, 14, 0))
        alarms = table(("N1", 8, 14, 0), ("N1", 7, 14, 0), ("N1", 0, 10, 0), ("N2", 10, 12, 0), ("N1", 9, 12, 0))
        self.assertEqual(judge.right(alarms, true).tolist(), [True, False, False, False, True])

    def test_without_an_alarm_or_an_event_nothing_is_told(self):
        none = table()
        self.assertTrue(np.isnan(judge.told(table(("N1", 1, 2, 0)), none)).all())
        self.assertEqual(judge.right(table(("N1", 1, 2, 0)), none).tolist(), [False])


class Runs(unittest.TestCase):
    def test_a_run_ends_where_hours_are_missing_and_where_another_issue_begins(self):
        hours = pd.DatetimeIndex([at(h) for h in (21, 22, 23, 24, 25, 27)])
        found = runs.runs(np.ones((6, 1), dtype=bool))
        self.assertEqual(runs.split(found, hours, by_day=False), [(0, 0, 5), (0, 5, 6)])
        self.assertEqual(runs.split(found, hours, by_day=True), [(0, 0, 3), (0, 3, 5), (0, 5, 6)])


class Probability(unittest.TestCase):
    hours = pd.date_range("2022-03-01", periods=24 * 40, freq="h", tz="UTC")

    def of(self, reach, error, asked=1.0, own=0.0, most=1.1):
        frame = lambda value: pd.DataFrame({"N1": np.full(len(self.hours), value)}, index=self.hours)
        series = lambda values: pd.Series(values, index=self.hours)
        seen = outlook.Outlook(frame(1000.0), frame(asked), frame(own), frame(most), series(reach), None, None)
        return chance.of_excess(seen, series(reach * np.exp(error)), 0.1)

    def test_it_is_the_part_of_past_errors_that_would_bring_an_excess(self):
        error = np.tile(np.linspace(-0.02, 0.02, 24), 40)
        found = self.of(np.full(24 * 40, 1.01), error)
        self.assertAlmostEqual(found.probability[-1, 0], 0.25, delta=0.03)
        # A quarter of the errors is over, by half a per cent on average.
        self.assertAlmostEqual(found.excess_mw[-1, 0], 1000 * 0.25 * 0.005, delta=0.2)

    def test_errors_of_hours_with_much_left_do_not_count_once_there_are_others(self):
        wide = np.arange(24 * 40) % 2 == 0
        error = np.where(wide, 0.1, 0.002)
        found = self.of(np.where(wide, 1.5, 0.999), error)
        self.assertEqual(found.probability[-1, 0], 0.0)

    def test_the_usual_error_of_2021_stands_in_until_two_weeks_are_known(self):
        found = self.of(np.full(24 * 40, 0.98), np.zeros(24 * 40))
        self.assertAlmostEqual(found.probability[0, 0], 0.69, delta=0.02)
        self.assertEqual(found.probability[-1, 0], 1.0)

    def test_what_its_own_station_brings_an_area_keeps_and_beyond_its_contract_it_gets_nothing(self):
        none = np.zeros(24 * 40)
        of = lambda **given: self.of(np.full(24 * 40, 0.9), none, **given).probability[-1, 0]
        self.assertEqual((of(own=1.05), of(own=0.95)), (0.0, 1.0))
        plenty = lambda asked, most: self.of(np.full(24 * 40, 1.4), none, asked, most=most).probability[-1, 0]
        self.assertEqual((plenty(1.2, 1.1), plenty(1.2, 1.3)), (1.0, 0.0))

    def test_what_comes_after_the_issue_of_the_evening_before_changes_nothing(self):
        rng = np.random.default_rng(1)
        error = rng.normal(0, 0.01, 24 * 40)
        other = error.copy()
        other[24 * 39 - 8:] = 0.09
        one, two = (self.of(np.full(24 * 40, 1.005), values).probability[24 * 39:] for values in (error, other))
        np.testing.assert_array_equal(one, two)


class Task(unittest.TestCase):
    # N3 asks for 30 % more for two days, C1 for 7 %: of its reserve of 10 % that leaves it three.
    first = 24 * 38 + 5
    episodes = [("N3", first, 48, 1.3), ("C1", first, 48, 1.07)]

    @classmethod
    def setUpClass(cls):
        cls.inputs = redirect_inputs.year_of_alarms(episodes=cls.episodes)
        cls.out = run.run(cls.inputs, redirect_inputs.PARAMETERS, None)
        cls.start = pd.Timestamp("2022-01-01") + pd.Timedelta(hours=cls.first)

    def events(self, out=None, **chosen):
        found = (out or self.out)["gold.overconsumption_event"]
        for column, value in chosen.items():
            found = found[found[column] == value]
        return found

    def test_the_last_telemetry_tells_an_episode_two_hours_ahead_from_its_fourth_hour_on(self):
        alarm = self.events(tier="intraday", area_id="N3").iloc[0]
        self.assertEqual((alarm["starts_at"] - self.start) / pd.Timedelta(hours=1), 3)
        self.assertEqual((alarm["lead_hours"], alarm["severity"], alarm["rank"]), (2, "critical", 1))
        # It is over when a reading says so.
        self.assertEqual((alarm["ends_at"] - self.start) / pd.Timedelta(hours=1), 51)

    def test_an_area_that_asks_for_more_than_usual_and_gets_it_is_watched(self):
        self.assertEqual(self.events(area_id="C1")["severity"].unique().tolist(), ["watch"])

    def test_a_reading_that_came_late_is_not_used_before_it_came(self):
        inputs = redirect_inputs.year_of_alarms(episodes=self.episodes)
        stations = inputs["gold.station_hour"]
        late = (stations["plant_id"] == "N3") & (stations["ts"].between(self.start, self.start + pd.Timedelta(hours=4)))
        stations.loc[late, "known_at"] += pd.Timedelta(hours=200)
        alarm = self.events(run.run(inputs, redirect_inputs.PARAMETERS, None), tier="intraday", area_id="N3").iloc[0]
        self.assertEqual((alarm["starts_at"] - self.start) / pd.Timedelta(hours=1), 8)

    def test_nothing_after_the_issue_changes_an_event(self):
        inputs = redirect_inputs.year_of_alarms(episodes=self.episodes)
        issue = self.start + pd.Timedelta(hours=1)
        rng = np.random.default_rng(9)
        for name, columns in {"gold.station_hour": ["consumption_mw", "available_mw"],
                              "gold.grid_balance": ["load_mw", "other_supply_mw"]}.items():
            later = inputs[name]["ts"] >= issue
            for column in columns:
                values = inputs[name].loc[later, column].to_numpy()
                inputs[name].loc[later, column] = rng.permutation(values)
        one, two = (self.events(out) for out in (self.out, run.run(inputs, redirect_inputs.PARAMETERS, None)))
        known = ["tier", "area_id", "starts_at", "issued_at", "severity"]
        told = lambda found: found[found["issued_at"] <= issue][known].values.tolist()
        self.assertEqual(told(one), told(two))
        self.assertIn(["intraday", "N3", self.start + pd.Timedelta(hours=3), issue, "critical"], told(two))

    def test_the_score_counts_the_episodes_and_the_quiet_days(self):
        score = self.out["gold.alarm_score"].set_index(["tier", "origin"])
        intraday = score.loc[("intraday", "injected")]
        self.assertEqual(intraday[["true_count", "alarm_count", "right_count"]].tolist(), [1, 1, 1])
        self.assertEqual(intraday[["episode_hours", "episode_hours_told"]].tolist(), [90, 90])
        self.assertEqual(intraday[["quiet_days", "quiet_days_critical", "hour_count", "skipped_hours"]].tolist(),
                         [22, 0, 600, 0])
        true = self.out["gold.overconsumption_true"]
        self.assertEqual(true[["area_id", "is_injected"]].values.tolist(), [["N3", True]])

    def test_hours_in_which_a_fleet_says_nothing_are_skipped_and_counted(self):
        inputs = redirect_inputs.year_of_alarms(episodes=self.episodes)
        stations = inputs["gold.station_hour"]
        stations.loc[stations["plant_id"].str[0] == "N", "available_mw"] = np.nan
        out = run.run(inputs, redirect_inputs.PARAMETERS, None)
        self.assertEqual(len(out["gold.overconsumption_event"]), 0)
        score = out["gold.alarm_score"]
        self.assertEqual(score["skipped_hours"].unique().tolist(), [600])
        self.assertEqual(score["hour_count"].unique().tolist(), [0])

    def test_hours_of_a_station_that_never_reported_are_skipped_and_counted(self):
        for silent in (["N3"], redirect_inputs.ALL):
            told = redirect_inputs.without_station(*silent, tables=redirect_inputs.year_of_alarms(days=22))
            out = run.run(told, redirect_inputs.PARAMETERS, None)
            self.assertEqual(len(out["gold.overconsumption_event"]), 0)
            self.assertEqual(out["gold.alarm_score"][["hour_count", "skipped_hours"]].values.tolist(), [[0, 48]] * 6)

    def test_a_quiet_period_gives_empty_tables_of_the_declared_types(self):
        out = run.run(redirect_inputs.year_of_alarms(), redirect_inputs.PARAMETERS, None)
        found, true = out["gold.overconsumption_event"], out["gold.overconsumption_true"]
        self.assertEqual((len(found), len(true)), (0, 0))
        self.assertEqual([str(found[c].dtype) for c in ("starts_at", "issued_at", "rank", "stake_mw")],
                         ["datetime64[ns]", "datetime64[ns]", "int64", "float64"])
        self.assertTrue(out["gold.alarm_score"]["precision_share"].isna().all())
