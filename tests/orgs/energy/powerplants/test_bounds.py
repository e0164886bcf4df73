import unittest

import numpy as np
import pandas as pd

from overconsumption import areas, bounds


class Bounds(unittest.TestCase):
    def test_the_bound_of_a_day_knows_the_errors_up_to_the_second_day_before(self):
        rng = np.random.default_rng(1)
        hours = pd.date_range("2022-01-01", periods=24 * 100, freq="h", tz="UTC")
        actual = pd.Series(np.log(50000) + 0.02 * rng.standard_normal(len(hours)), hours)
        forecast = pd.Series(np.log(50000), hours)
        changed = actual.copy()
        # Day 83 begins at hour 1992 and was issued at 17:00 of day 82, hour 1985; a bound of day 84 may differ.
        changed.iloc[1985:] += 0.5
        before, after = (bounds.upper(forecast, series, 0.95) for series in (actual, changed))
        np.testing.assert_array_equal(before.iloc[:2016], after.iloc[:2016])
        self.assertTrue((before != after).iloc[2016:2040].any())

    def test_a_short_series_has_no_bound_before_two_weeks_of_errors_are_known(self):
        rng = np.random.default_rng(1)
        for days, bounded in ((0, 0), (1, 0), (17, 0), (18, 1), (20, 3), (28, 11), (29, 12)):
            forecast = pd.Series(np.full(24 * days, 11.0))
            bound = bounds.upper(forecast, forecast + rng.normal(0, 0.02, len(forecast)), 0.95)
            self.assertEqual((len(bound), int(bound.notna().sum()) // 24), (24 * days, bounded), days)

    def test_the_bound_covers_what_it_claims(self):
        rng = np.random.default_rng(2)
        hours = pd.date_range("2022-01-01", periods=24 * 365, freq="h", tz="UTC")
        spread = np.where(np.arange(len(hours)) < 4000, 0.02, 0.04)
        actual = pd.Series(np.log(50000) + spread * rng.standard_normal(len(hours)), hours)
        forecast = pd.Series(np.log(50000), hours)
        for coverage in (0.9, 0.95):
            bound = bounds.upper(forecast, actual, coverage)
            known = bound.notna()
            self.assertGreaterEqual((actual <= bound)[known].mean(), coverage - 0.005)
            self.assertLessEqual((actual <= bound)[known].mean(), coverage + 0.03)

    def test_an_episode_does_not_widen_the_bound_of_its_area_when_it_is_over(self):
        rng = np.random.default_rng(3)
        hours = pd.date_range("2022-01-01", periods=24 * 130, freq="h", tz="UTC")
        load = pd.Series(50000 * np.exp(0.02 * rng.standard_normal(len(hours))), hours)
        quiet = pd.DataFrame({"N1": 0.1 * load * np.exp(0.004 * rng.standard_normal(len(hours)))})
        episode = quiet.copy()
        episode.iloc[24 * 80:24 * 83] *= 1.15
        national = pd.Series(np.log(50000), hours)
        before, after = (
            areas.forecast(national, table, table, load, 0.95)["upper_mw"] for table in (quiet, episode))
        later = (after / before).iloc[24 * 85:]
        self.assertLess(abs(later - 1).max(), 0.02)

    def test_the_bad_days_that_a_hole_leaves_of_four_weeks_do_not_double_the_bound_behind_it(self):
        rng = np.random.default_rng(4)
        hours = pd.date_range("2022-01-01", periods=24 * 200, freq="h", tz="UTC")
        forecast = pd.Series(np.log(50000), hours)
        error = 0.02 * rng.standard_normal(len(hours))
        error[24 * 130:24 * 134] *= 2
        error[24 * 134:24 * 158] = np.nan
        width = bounds.upper(forecast, forecast + error, 0.95) - forecast
        self.assertLess(width.iloc[24 * 158:24 * 161].mean() / width.iloc[24 * 120:24 * 130].mean(), 1.5)

    def test_one_bad_day_moves_the_bound_of_the_weeks_behind_it_by_little(self):
        rng = np.random.default_rng(5)
        hours = pd.date_range("2022-01-01", periods=24 * 300, freq="h", tz="UTC")
        forecast = pd.Series(np.log(50000), hours)
        actual = forecast + 0.02 * rng.standard_normal(len(hours))
        other = actual.copy()
        other.iloc[24 * 250:24 * 251] = forecast.iloc[0] + 0.06
        usual, moved = (
            (bounds.upper(forecast, series, 0.95) - forecast).iloc[24 * 253:] for series in (actual, other))
        self.assertLess((moved / usual).mean(), 1.15)

    def test_what_was_missed_before_a_hole_is_forgotten_in_it(self):
        rng = np.random.default_rng(6)
        hours = pd.date_range("2022-01-01", periods=24 * 300, freq="h", tz="UTC")
        forecast = pd.Series(np.log(50000), hours)
        error = 0.02 * rng.standard_normal(len(hours))
        error[24 * 250:24 * 251] = 0.06
        error[24 * 251:24 * 280] = np.nan
        width = bounds.upper(forecast, forecast + error, 0.95) - forecast
        self.assertLess(width.iloc[24 * 280:24 * 281].mean() / width.iloc[24 * 245:24 * 250].mean(), 1.05)
