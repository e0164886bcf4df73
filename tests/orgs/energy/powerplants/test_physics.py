import unittest

import numpy as np
import pandas as pd

from devices import catalogue, coal, nuclear, solar, wind
from devices.sun import sin_elevation


class Sun(unittest.TestCase):
    def test_the_sun_stands_23_degrees_lower_at_the_winter_solstice_than_at_the_equinox(self):
        noon = pd.DatetimeIndex(["2022-03-20 12:00", "2022-12-21 12:00"], tz="UTC")
        heights = np.degrees(np.arcsin(sin_elevation(noon, 48.0, 0.0)))
        self.assertAlmostEqual(heights[0], 42.0, delta=0.5)
        self.assertAlmostEqual(heights[0] - heights[1], 23.4, delta=0.5)

    def test_it_rises_four_minutes_earlier_per_degree_to_the_east(self):
        at_greenwich = sin_elevation(pd.DatetimeIndex(["2022-06-01 06:00"]), 45.0, 0.0)
        west = sin_elevation(pd.DatetimeIndex(["2022-06-01 06:40"]), 45.0, -10.0)
        self.assertAlmostEqual(at_greenwich[0], west[0], delta=1e-3)


class Solar(unittest.TestCase):
    def test_there_is_no_solar_output_at_night(self):
        self.assertEqual(
            solar.output(1000, np.array([-0.5, -0.01, 0.0]), np.array([0, 50, 100]), 0.86).tolist(),
            [0.0, 0.0, 0.0])

    def test_clouds_take_three_quarters_of_it_at_most(self):
        clear, covered = solar.irradiance(np.array([0.8, 0.8]), np.array([0, 100]))
        self.assertAlmostEqual(clear, 1098 * 0.8 * np.exp(-0.057 / 0.8))
        self.assertAlmostEqual(covered / clear, 0.25)

    def test_cloud_below_0_and_over_100_counts_as_0_and_100(self):
        self.assertEqual(solar.irradiance(0.5, -1), solar.irradiance(0.5, 0))
        self.assertEqual(solar.irradiance(0.5, 101), solar.irradiance(0.5, 100))

    def test_output_never_exceeds_capacity(self):
        self.assertEqual(solar.output(100, 1.0, 0, 2.0), 100)


class Wind(unittest.TestCase):
    def test_there_is_no_output_below_cut_in_and_above_cut_out(self):
        self.assertEqual(wind.power_curve([0, 2.99, 25.01, 40]).tolist(), [0, 0, 0, 0])

    def test_output_is_rated_from_rated_to_cut_out_speed(self):
        self.assertEqual(wind.power_curve([13, 20, 25]).tolist(), [1, 1, 1])

    def test_between_cut_in_and_rated_it_rises_with_the_cube(self):
        self.assertAlmostEqual(wind.power_curve(8.0).item(), (512 - 27) / (2197 - 27))

    def test_the_power_law_scales_wind_to_hub_height(self):
        self.assertAlmostEqual(wind.at_hub(5.0, 0.2).item(), 5.0 * 10**0.2)

    def test_no_weather_is_no_number(self):
        self.assertTrue(np.isnan(wind.power_curve(np.nan)))


class Coal(unittest.TestCase):
    def test_output_follows_what_is_missing_within_the_ramp(self):
        made, before = coal.dispatch([1000, 1000, 1000, 0, 0], 900, 400, 100)
        self.assertEqual(made.tolist(), [400, 800, 900, 500, 100])
        self.assertEqual(before.tolist(), [0, 400, 800, 900, 500])

    def test_a_station_is_off_or_at_least_at_minimum_load(self):
        out, before = coal.dispatch(np.random.default_rng(3).uniform(-500, 900, 2000), 600, 120, 120)
        self.assertTrue(((out == 0) | ((out >= 120) & (out <= 600))).all())
        self.assertLessEqual(np.abs(np.diff(np.concatenate([[0], out]))).max(), 120 + 1e-9)

    def test_what_it_could_reach_is_one_ramp_above_the_hour_before(self):
        self.assertEqual(coal.reachable([0, 0, 100], 550, 200).tolist(), [200, 200, 300])

    def test_in_an_hour_in_which_nobody_knows_what_is_missing_it_stays_as_it_was_and_says_nothing(self):
        made, before = coal.dispatch([1000, np.nan, np.nan, 1000], 900, 400, 100)
        np.testing.assert_equal(made, [400, np.nan, np.nan, 800])
        np.testing.assert_equal(before, [0, 400, 400, 400])

    def test_it_remembers_two_days(self):
        missing = np.random.default_rng(4).uniform(-500, 900, 500)
        whole = coal.dispatch(missing, 600, 120, 120)
        cut = coal.dispatch(missing[100:], 600, 120, 120)
        for one, other in zip(whole, cut):
            self.assertEqual(one[147:].tolist(), other[47:].tolist())


class Nuclear(unittest.TestCase):
    hours = pd.date_range("2022-01-01", periods=24 * 20, freq="h", tz="UTC")

    def test_what_is_available_is_the_most_of_three_days_that_end_a_day_earlier(self):
        reported = pd.Series(30000.0, self.hours)
        reported.iloc[100] = 40000.0
        available = nuclear.fleet_available(reported, np.full(len(reported), 61370.0))
        self.assertEqual(np.flatnonzero(available == 40000).tolist(), list(range(124, 196)))

    def test_it_knows_nothing_without_a_day_of_reports_and_invents_nothing(self):
        reported = pd.Series(30000.0, self.hours)
        reported.iloc[100:250] = np.nan
        available = nuclear.fleet_available(reported, np.full(len(reported), 61370.0))
        self.assertEqual(np.flatnonzero(available.isna()).tolist(), [*range(47), *range(172, 297)])

    def test_it_does_not_know_the_last_24_hours(self):
        reported = pd.Series(np.linspace(30000, 40000, len(self.hours)), self.hours)
        changed = reported.copy()
        changed.iloc[200:] = 1.0
        installed = np.full(len(reported), 61370.0)
        before, after = nuclear.fleet_available(reported, installed), nuclear.fleet_available(changed, installed)
        self.assertTrue(before.iloc[:224].equals(after.iloc[:224]))

    def test_the_stations_add_up_to_the_fleet_and_none_exceeds_its_capacity(self):
        capacities = catalogue.plants().query("plant_type == 'nuclear'")["capacity_mw"].to_numpy()
        available = pd.Series(np.linspace(15000, 60000, len(self.hours)), self.hours)
        split = nuclear.by_station(
            available,
            capacities,
            np.full(len(available), capacities.sum()),
            np.random.default_rng(1))
        np.testing.assert_allclose(split.sum(axis=1), available, rtol=1e-9)
        self.assertTrue((split <= capacities + 1e-6).all() and (split >= 0.0999 * capacities).all())


class Catalogue(unittest.TestCase):
    def test_four_types_serve_the_whole_consumption_once(self):
        plants = catalogue.plants()
        self.assertEqual(set(plants["plant_type"]), set(catalogue.TYPES))
        self.assertAlmostEqual(plants["consumption_share"].sum(), 1.0, places=12)
        self.assertTrue(plants["plant_id"].is_unique)

    def test_the_fleet_grows_between_year_ends(self):
        hours = pd.DatetimeIndex(["2022-01-01", "2023-01-01"], tz="UTC")
        np.testing.assert_allclose(catalogue.fleet_factor(hours, "solar"), [1.0, 15.7 / 13.1])
