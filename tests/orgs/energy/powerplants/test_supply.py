import unittest

import numpy as np
import pandas as pd

import redirect_inputs
from devices.readings import Readings
from redirect import known, level, state, supply


def hours(days, start="2022-01-01"):
    return pd.date_range(start, periods=24 * days, freq="h", tz="UTC")


def issued(times, at):
    return pd.Series(pd.Timestamp(at, tz="UTC"), index=times)


class OtherSupply(unittest.TestCase):
    seen = pd.Series(5000.0 + 1000 * np.sin(np.arange(24 * 60) / 24 * 2 * np.pi), index=hours(60))
    day = hours(1, "2022-03-02")

    def capability(self, values):
        return supply.other_capability(values, issued(self.day, "2022-03-01T18:00")).round(3).unique().tolist()

    def test_one_glitch_of_an_hour_changes_nothing(self):
        glitch = self.seen.copy()
        glitch.iloc[[500, 800, 1100]] *= [10, 2.4, 1.2]
        self.assertEqual(self.capability(glitch), self.capability(self.seen))

    def test_two_days_of_it_are_not_believed_and_three_are(self):
        long = self.seen.copy()
        long.iloc[24 * 30:24 * 32] = 9000.0
        self.assertEqual(self.capability(long), self.capability(self.seen))
        long.iloc[24 * 32:24 * 33] = 9000.0
        self.assertEqual(self.capability(long), [9000.0])

    def test_hours_that_were_not_measured_do_not_count(self):
        hole = self.seen.copy()
        hole.iloc[24 * 20:24 * 40] = np.nan
        self.assertEqual(self.capability(hole), self.capability(self.seen))

    def test_it_is_unknown_before_two_weeks_are_measured(self):
        young = supply.other_capability(self.seen[:24 * 13], issued(self.day, "2022-03-01T18:00"))
        self.assertTrue(young.isna().all())

    def test_nothing_after_the_issue_changes_it(self):
        later = self.seen.copy()
        later["2022-03-01T00:00":] = 50_000.0
        self.assertEqual(self.capability(later), self.capability(self.seen))


class AsOf(unittest.TestCase):
    def test_the_last_hour_that_is_over_counts_if_it_is_of_the_last_day(self):
        values = pd.Series(np.arange(72.0), index=hours(3))
        values.iloc[41:] = np.nan
        day = hours(1, "2022-01-03")
        at = lambda moment: known.as_of(values, issued(day, moment)).iloc[0]
        self.assertEqual([at("2022-01-02T16:00"), at("2022-01-02T18:00"), at("2022-01-03T16:00")], [39, 40, 40])
        self.assertTrue(np.isnan(at("2022-01-03T17:00")))

    def test_what_ended_days_ago_is_not_known(self):
        values = pd.Series(1.0, index=hours(3))
        self.assertTrue(known.as_of(values, issued(hours(1, "2022-01-09"), "2022-01-08T18:00")).isna().all())


class Ahead(unittest.TestCase):
    def state(self, inputs):
        names = ["overconsumption_forecast", "plant", "weather", "station_hour", "grid_balance"]
        tables = {name.split(".")[1]: table for name, table in inputs.items()}
        tables["station_hour"] = Readings(tables["station_hour"])
        return state.ahead(*(tables[name] for name in names), 0.1)

    def test_coal_may_give_its_capacity_with_a_day_of_notice(self):
        seen = self.state(redirect_inputs.inputs())
        self.assertEqual((seen.spare + seen.running)[["C1", "C2"]].round(6).drop_duplicates().values.tolist(),
                         [[1200, 600]])

    def test_hours_without_measurements_before_them_are_skipped(self):
        inputs = redirect_inputs.inputs(hours=24)
        self.assertEqual(len(self.state(inputs).hours), 24)
        stations = inputs["gold.station_hour"]
        inputs["gold.station_hour"] = stations[stations["ts"] < "2022-01-19T00:00"]
        self.assertEqual(len(self.state(inputs).hours), 0)

    def test_hours_without_weather_are_skipped_and_a_day_that_is_still_to_come_has_that_of_the_day_before(self):
        inputs = redirect_inputs.inputs(hours=24)
        weather = inputs["silver.weather"]
        count = lambda changed: len(self.state({**inputs, "silver.weather": changed}).hours)
        self.assertEqual(count(weather.assign(cloud_cover_pct=np.nan)), 24)
        self.assertEqual(count(weather.assign(temperature_2m_c=np.nan)), 0)
        self.assertEqual(count(weather.assign(wind_speed_10m_kmh=np.nan)), 0)
        self.assertEqual(count(weather[weather["time_utc"] < "2022-01-20T00:00"]), 0)
        self.assertEqual(count(weather[weather["time_utc"] < "2022-01-20T01:00"]), 24)
        self.assertEqual(count(weather[:0]), 0)


class Level(unittest.TestCase):
    # A nuclear and a solar station, then coal.
    coal, cost = np.array([False, False, True]), np.array([10.0, 1.0, 90.0])

    def plan(self, other, available=(100.0, 0.0, 50.0), demand=(60.0, 20.0, 20.0)):
        give, spare, *_ = level.plan(
            np.array([available]), self.coal, self.cost, np.array([demand]), 0.1, np.array([other]))
        return give[0].round(6).tolist(), spare[0].round(6).tolist()

    def test_the_other_supply_fills_the_gaps_and_coal_is_to_spare(self):
        give, spare = self.plan(50.0)
        self.assertEqual((give, spare), ([100, 22, 72], [34, 0, 50]))

    def test_coal_runs_for_what_is_then_missing(self):
        self.assertEqual(self.plan(30.0)[1], [34, 0, 36])

    def test_where_all_of_it_is_too_little_the_planned_level_falls_for_every_area_alike(self):
        give, spare = self.plan(0.0, available=(60.0, 0.0, 30.0))
        # Three quarters for everyone: 45, 15 and 15. What the first station has beyond that is for the redirect to hand
        # out.
        self.assertEqual(spare, [15, 0, 0])
        self.assertEqual(give, [60, 15, 15])
