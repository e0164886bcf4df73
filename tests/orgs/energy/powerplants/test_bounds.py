import unittest

import numpy as np
import pandas as pd

from overconsumption import bounds


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
