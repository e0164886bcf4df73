import datetime as dt
import unittest

import numpy as np
import pandas as pd

from overconsumption import areas, bounds, features, french_calendar, history, trees, weather
from overconsumption.backtest import judged_year
from overconsumption.walk_forward import forecast_months
from test_simulator import shipped


class Calendar(unittest.TestCase):
    def test_easter_of_several_years(self):
        known = {
            2000: (4, 23), 2008: (3, 23), 2011: (4, 24), 2016: (3, 27), 2019: (4, 21), 2021: (4, 4), 2022: (4, 17),
            2024: (3, 31), 2038: (4, 25),
        }
        easters = {year: french_calendar.easter(year) for year in known}
        self.assertEqual({year: (day.month, day.day) for year, day in easters.items()}, known)

    def test_holidays_of_2022(self):
        expected = {
            dt.date(2022, *day)
            for day in [(1, 1), (4, 18), (5, 1), (5, 8), (5, 26), (6, 6), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
        }
        self.assertEqual(french_calendar.holidays(2022), expected)

    def test_two_holidays_on_one_day_are_one_date(self):
        # Ascension fell on the first of May in 2008.
        self.assertEqual(len(french_calendar.holidays(2008)), 10)

    def test_bridges(self):
        self.assertTrue(french_calendar.is_bridge(dt.date(2022, 5, 27)))  # the Friday after Ascension
        self.assertTrue(french_calendar.is_bridge(dt.date(2022, 10, 31)))  # the Monday before All Saints' Day
        self.assertFalse(french_calendar.is_bridge(dt.date(2022, 5, 26)))
        self.assertFalse(french_calendar.is_bridge(dt.date(2022, 6, 3)))

    def test_the_clock_is_that_of_paris(self):
        frame = french_calendar.calendar(pd.DatetimeIndex(["2022-07-13 22:00", "2022-12-24 22:00"], tz="UTC"))
        self.assertEqual(frame["hour"].tolist(), [0, 23])
        self.assertEqual(frame["holiday"].tolist(), [1, 0])


class History(unittest.TestCase):
    hours = pd.date_range("2022-01-01", periods=24 * 30, freq="h", tz="UTC")
    load = pd.Series(50000 + 8000 * np.sin(np.arange(24 * 30) * 2 * np.pi / 24), hours)

    def test_glitches_of_one_hour_are_emptied_and_nothing_else(self):
        for factor in (0.0, 0.5, 1.6, 10.0):
            broken = self.load.copy()
            broken.iloc[400] *= factor
            self.assertEqual(np.flatnonzero(history.without_glitches(broken).isna()).tolist(), [400], factor)

    def test_an_hour_is_judged_by_its_past_alone(self):
        broken = self.load.copy()
        broken.iloc[400:] *= 3
        pd.testing.assert_series_equal(
            history.without_glitches(broken).iloc[:400],
            history.without_glitches(self.load).iloc[:400])

    def test_quarter_hours_become_hours_and_holes_stay(self):
        frame = pd.DataFrame({
            "time_utc": [
                "2022-01-01T00:00:00Z", "2022-01-01T00:15:00Z", "2022-01-01T00:30:00Z", "2022-01-01T00:45:00Z",
                "2022-01-01T02:00:00Z",
            ],
            "x": [1, 2, 3, 6, 9],
        })
        hourly = history.hourly(frame, ["x"])["x"]
        self.assertEqual(hourly.iloc[0], 3)
        self.assertTrue(np.isnan(hourly.iloc[1]))
        self.assertEqual(hourly.iloc[2], 9)

    def test_a_hole_is_filled_from_the_past(self):
        holed = self.load.copy()
        holed.iloc[[300, 301]] = np.nan
        self.assertEqual(history.filled(holed).iloc[300], self.load.iloc[300 - 168])


class JudgedYear(unittest.TestCase):
    def test_it_is_the_last_year_that_is_not_there_to_learn_from(self):
        hours = [
            f"{year}-{month:02}-{day:02}T00:00:00Z"
            for year in (2021, 2022)
            for month in (1, 2)
            for day in range(1, 29)
        ]
        frame = pd.DataFrame({"time_utc": hours, "load_actual_mw": 50000})
        self.assertEqual(judged_year(frame), 2022)
        self.assertEqual(judged_year(frame.assign(is_training=[h.startswith("2022") for h in hours])), 2021)


class Forecast(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        electricity, cities = shipped("electricity"), shipped("weather")
        keep = lambda frame: frame[(frame["time_utc"] >= "2021-06-01") & (frame["time_utc"] < "2022-02-01")]
        cls.load = history.hourly(keep(electricity), ["load_actual_mw"])["load_actual_mw"]
        cls.weather = weather.national(keep(cities), cls.load.index)
        cls.month = pd.Timestamp("2022-01-01", tz="UTC")
        cls.forecast = cls.of(cls.load)

    @classmethod
    def of(cls, load, seen=None):
        table = features.table(load, cls.weather if seen is None else seen)
        return forecast_months(table, cls.month, cls.month)["log_forecast"]

    def test_a_month_is_forecast_better_than_by_the_day_before(self):
        load = self.load["2022-01"]
        error = (np.exp(self.forecast) / load - 1).abs().mean()
        naive = (self.load.shift(24)["2022-01"] / load - 1).abs().mean()
        self.assertLess(error, naive / 2)

    def test_the_future_may_be_shuffled_and_the_forecast_stays(self):
        for cut in ("2022-01-01 00:00", "2022-01-12 07:00"):
            hour = pd.Timestamp(cut, tz="UTC")
            # What is known for `hour` ends 24 hours before it; that last hour itself is still known.
            future = self.load.index > hour - pd.Timedelta(hours=24)
            shuffled = self.load.copy()
            shuffled[future] = np.random.default_rng(7).permutation(shuffled[future].to_numpy())
            other = self.of(shuffled)
            pd.testing.assert_series_equal(other[:hour], self.forecast[:hour], check_freq=False)
            self.assertGreater((other - self.forecast)[hour + pd.Timedelta(hours=1):].abs().max(), 0.001)

    def test_it_survives_a_year_without_weather(self):
        blind = self.weather * np.nan
        error = (np.exp(self.of(self.load, blind)) / self.load["2022-01"] - 1).abs().mean()
        self.assertLess(error, 0.08)

    def test_the_bound_does_not_know_the_last_24_hours(self):
        rng = np.random.default_rng(1)
        hours = pd.date_range("2022-01-01", periods=24 * 100, freq="h", tz="UTC")
        actual = pd.Series(np.log(50000) + 0.02 * rng.standard_normal(len(hours)), hours)
        forecast = pd.Series(np.log(50000), hours)
        changed = actual.copy()
        changed.iloc[2001:] += 0.5
        np.testing.assert_array_equal(
            bounds.upper(forecast, actual, 0.95).iloc[:2025],
            bounds.upper(forecast, changed, 0.95).iloc[:2025])

    def test_a_short_series_has_no_bound_before_two_weeks_of_errors_are_known(self):
        rng = np.random.default_rng(1)
        for days, bounded in ((0, 0), (1, 0), (16, 0), (17, 1), (20, 4), (28, 12), (29, 13)):
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


class Strict:
    """As scikit-learn is after 1.6: a column without a value stops it."""

    def fit(self, table, target):
        if table.isna().all().any():
            raise ValueError("a column is empty")
        self.columns = list(table.columns)

    def predict(self, table):
        return table[self.columns].sum(axis=1).to_numpy()


class TreesTest(unittest.TestCase):
    def test_a_column_that_was_empty_at_fit_is_left_out_later_too(self):
        grown = trees.Trees(Strict()).fit(pd.DataFrame({"a": [1.0, np.nan], "b": [np.nan, np.nan]}), None)
        self.assertEqual(grown.predict(pd.DataFrame({"b": [5.0], "a": [2.0]})).tolist(), [2.0])


class Areas(unittest.TestCase):
    def test_an_area_that_asks_for_more_is_forecast_higher_from_the_next_day_on(self):
        hours = pd.date_range("2022-01-01", periods=24 * 10, freq="h", tz="UTC")
        load = pd.Series(50000.0, hours)
        consumption = pd.DataFrame({"N1": 5000.0}, index=hours)
        consumption.iloc[120:] = 6500.0
        share = areas.shares(consumption, load)["N1"]
        self.assertAlmostEqual(share.iloc[143], 0.1, places=6)
        self.assertAlmostEqual(share.iloc[144 + 48], 0.13, delta=0.001)
