import unittest

import numpy as np
import pandas as pd

from overconsumption import adaptive, mix, weather, weather_forecast
from overconsumption.issue import first_day_not_issued, issued
from overconsumption.known import Known


class Issue(unittest.TestCase):
    hours = pd.date_range("2022-03-20", "2022-04-05", freq="h", tz="UTC", inclusive="left")

    def test_six_in_the_evening_of_paris_is_an_hour_earlier_in_summer(self):
        winter, summer = issued(pd.DatetimeIndex(["2022-03-27 23:00", "2022-03-28 00:00"], tz="UTC"))
        self.assertEqual(str(winter), "2022-03-26 17:00:00+00:00")
        self.assertEqual(str(summer), "2022-03-27 16:00:00+00:00")

    def test_the_last_known_hour_is_complete_at_the_issue(self):
        known = Known(self.hours)
        at = pd.Series(np.arange(len(self.hours), dtype=float), self.hours)
        last = pd.Series(self.hours[known.last(at)[48:].astype(int)], self.hours[48:])
        self.assertEqual(str(last["2022-03-25 10:00"]), "2022-03-24 16:00:00+00:00")
        self.assertEqual(str(last["2022-04-01 10:00"]), "2022-03-31 15:00:00+00:00")

    def test_the_same_hour_is_that_of_the_day_before_where_it_was_complete(self):
        known = Known(self.hours)
        age = np.arange(len(self.hours)) - known.same_hour(np.arange(len(self.hours)))
        ages = pd.Series(age, self.hours)["2022-04-01"]
        self.assertEqual(ages.tolist(), [24.0] * 16 + [48.0] * 8)
        self.assertTrue(np.isnan(known.same_hour(np.arange(len(self.hours)))[:24]).all())

    def test_a_day_is_issued_when_its_hour_has_come(self):
        next_after = lambda text: str(first_day_not_issued(pd.Timestamp(text, tz="UTC")).date())
        self.assertEqual(next_after("2022-12-31 16:00"), "2023-01-01")
        self.assertEqual(next_after("2022-12-31 17:00"), "2023-01-02")


class WeatherForecast(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.hours = pd.date_range("2022-01-01", periods=24 * 200, freq="h", tz="UTC")
        values = np.full((len(cls.hours), 3), 10.0)
        cls.wide = {
            name: pd.DataFrame(values * scale, cls.hours, ["brest", "lyon", "nowhere"])
            for name, scale in (("temperature", 1), ("cloud", 5), ("wind", 3))}

    def test_the_errors_are_as_large_as_published_and_grow_with_the_lead(self):
        run = weather_forecast.runs(self.wide, self.hours)["temperature"] - 10
        # 17:00 UTC is the issue in winter; 16:00 of the run is known then.
        self.assertEqual(np.abs(run[1:80, 0]).max(), 0)
        errors = np.abs(run[1:80]).mean(axis=(0, 2))
        self.assertAlmostEqual(errors[1 + 12], 0.8, delta=0.1)
        self.assertAlmostEqual(errors[1 + 24], 1.2, delta=0.15)
        wind = weather_forecast.runs(self.wide, self.hours)["wind"] - 30
        self.assertAlmostEqual(np.abs(wind[1:, 10:]).mean(), 1.8 * 3.6, delta=0.5)

    def test_neighbours_err_alike_and_strangers_do_not(self):
        names = ["paris", "lille", "marseille"]
        wide = {"temperature": pd.DataFrame(10.0, self.hours, names)}
        errors = (weather_forecast.runs(wide, self.hours)["temperature"] - 10)[:, 20]
        near, far = np.corrcoef(errors[:, 0], errors[:, 1])[0, 1], np.corrcoef(errors[:, 1], errors[:, 2])[0, 1]
        self.assertGreater(near, 0.35)
        self.assertLess(far, 0.25)

    def test_the_error_of_a_day_is_the_same_whatever_else_is_there(self):
        part = {name: frame.iloc[24 * 50:24 * 60, [1]] for name, frame in self.wide.items()}
        whole = weather_forecast.runs(self.wide, self.hours)
        alone = weather_forecast.runs(part, self.hours[24 * 50:24 * 60])
        for name in whole:
            np.testing.assert_array_equal(alone[name][1:, :, 0], whole[name][51:60, :, 1])

    def test_buildings_remember_the_weather_that_was_up_to_the_forecast(self):
        wide = {name: frame.copy() for name, frame in self.wide.items()}
        seen = weather.observed(wide, self.hours)
        before = weather.issued(wide, seen)
        day = 24 * 100
        wide["temperature"].iloc[day + 24:] += 30
        after = weather.issued(wide, weather.observed(wide, self.hours))
        pd.testing.assert_frame_equal(before.iloc[:day + 24], after.iloc[:day + 24])
        self.assertGreater((after - before)["temperature_days"].iloc[day + 30], 1)

    def test_without_a_forecast_the_last_known_weather_stands(self):
        wide = {name: frame.copy() for name, frame in self.wide.items()}
        wide["temperature"].iloc[24 * 100:] = np.nan
        told = weather.issued(wide, weather.observed(wide, self.hours))["temperature"]
        self.assertEqual(told.iloc[24 * 100:24 * 101].isna().sum(), 0)
        self.assertEqual(told.iloc[24 * 103:].notna().sum(), 0)


class Mixing(unittest.TestCase):
    hours = pd.date_range("2022-01-01", periods=24 * 90, freq="h", tz="UTC")

    def setUp(self):
        rng = np.random.default_rng(3)
        self.truth = pd.Series(10.0, self.hours)
        size = np.array([0.01, 0.03, 0.03])
        self.experts = pd.DataFrame(
            10 + size * rng.standard_normal((len(self.hours), 3)), self.hours, ["good", "poor", "bad"])

    def test_the_better_expert_gets_more_weight_than_the_mean_gives_it(self):
        mixed = mix.mixed(self.experts, self.truth)
        late = slice("2022-03-01", None)
        error = lambda series: (series - self.truth)[late].abs().mean()
        self.assertLess(error(mixed), 0.85 * error(self.experts.mean(axis=1)))
        pd.testing.assert_series_equal(mixed[:24 * 15], self.experts.mean(axis=1)[:24 * 15], check_names=False)

    def test_errors_that_were_not_known_at_the_issue_do_not_count(self):
        changed = self.truth.copy()
        changed.iloc[24 * 50 + 17:] += 0.1
        first, other = mix.mixed(self.experts, self.truth), mix.mixed(self.experts, changed)
        pd.testing.assert_series_equal(first[:24 * 52], other[:24 * 52])
        self.assertTrue((first != other)[24 * 52:].any())

    def test_a_silent_expert_is_left_out(self):
        self.experts.iloc[:, 1:] = np.nan
        pd.testing.assert_series_equal(
            mix.mixed(self.experts, self.truth), self.experts["good"], check_names=False)


class Adaptive(unittest.TestCase):
    def test_coefficients_follow_a_change_and_only_its_past(self):
        rng = np.random.default_rng(5)
        x = rng.standard_normal((24 * 200, 1))
        slope = np.where(np.arange(24 * 200) < 24 * 100, 1.0, 3.0)
        hour = np.tile(np.arange(24), 200)
        told = adaptive.predict(x, slope * x[:, 0], hour, 10, 0.001)[0]
        slopes = (told / x[:, 0]).reshape(200, 24)
        self.assertTrue(np.isnan(slopes[:29]).all())
        self.assertAlmostEqual(np.median(slopes[101]), 1.0, delta=0.05)
        self.assertAlmostEqual(np.median(slopes[199]), 3.0, delta=0.05)
