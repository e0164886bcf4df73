import unittest

import numpy as np
import pandas as pd

from overconsumption import areas, backtest, history, scores, stations, trees
from overconsumption.issue import issued
from test_simulator import shipped


class Backtest(unittest.TestCase):
    """Nine weeks are forecast before the judged ones, so three weeks are judged: what is short is quick."""

    @classmethod
    def setUpClass(cls):
        keep = lambda frame: frame[(frame["time_utc"] >= "2021-05-01") & (frame["time_utc"] < "2021-09-20")]
        cls.hourly = history.of_files(keep(shipped("electricity")))
        cls.hourly["is_training"] = cls.hourly["hour"] < pd.Timestamp("2021-09-06", tz="UTC")
        cls.cities = keep(shipped("weather"))
        cls.country, cls.period = backtest.national(cls.hourly, cls.cities, 0.95)

    def test_each_day_is_issued_at_six_in_the_evening_of_paris_on_the_day_before(self):
        by_day = self.country.groupby(self.country.index.normalize())["issued_at"]
        self.assertEqual(by_day.nunique().max(), 1)
        day = pd.Timestamp("2021-09-08", tz="UTC")
        self.assertEqual(by_day.first()[day], pd.Timestamp("2021-09-07 16:00", tz="UTC"))

    def test_it_errs_less_than_the_operator_and_half_as_much_as_the_last_known_day(self):
        errors = scores.errors(self.country)
        self.assertLess(errors["mape"], errors["mape_operator"])
        self.assertLess(errors["mape_with_operator"], errors["mape"])
        self.assertLess(errors["mape"], errors["mape_naive"] / 2)
        self.assertLess(errors["mape_observed_weather"], errors["mape_yesterday_weather"])

    def test_the_period_and_its_rule_are_said(self):
        period = self.period.iloc[0]
        self.assertEqual((str(period["judged_from"]), str(period["judged_to"])), ("2021-09-06", "2021-09-19"))
        self.assertEqual(period["issued_at"], "D-1 18:00 Europe/Paris")
        self.assertEqual((period["hours_judged"], period["hours_not_measured"]), (14 * 24, 0))

    def test_what_comes_after_the_issue_may_be_shuffled_and_the_forecast_of_the_day_stays(self):
        day = pd.Timestamp("2021-09-15", tz="UTC")
        now = issued(pd.DatetimeIndex([day]))[0]
        # An hour is known when it is complete; the weather of the day is in its forecast, with that forecast's error.
        later = (self.hourly["hour"] + pd.Timedelta(hours=1) > now).to_numpy()
        end = day + pd.Timedelta(days=1)
        hourly, rng = self.hourly.copy(), np.random.default_rng(7)
        hourly.loc[later, "load_mw"] = rng.permutation(hourly.loc[later, "load_mw"].to_numpy())
        beyond = (hourly["hour"] >= end).to_numpy()
        hourly.loc[beyond, "load_forecast_mw"] = rng.permutation(hourly.loc[beyond, "load_forecast_mw"].to_numpy())
        cities = self.cities.copy()
        far = (pd.to_datetime(cities["time_utc"], utc=True) >= end).to_numpy()
        for column in ("temperature_2m_c", "cloud_cover_pct", "wind_speed_10m_kmh"):
            cities.loc[far, column] = rng.permutation(cities.loc[far, column].to_numpy())
        other, _ = backtest.national(hourly, cities, 0.95)
        said = [c for c in self.country if c.endswith("_mw") and c not in ("actual_mw",)]
        pd.testing.assert_frame_equal(
            other.loc[:end - pd.Timedelta(hours=1), said], self.country.loc[:end - pd.Timedelta(hours=1), said])
        moved = (other["forecast_mw"] / self.country["forecast_mw"] - 1)[end:].abs()
        self.assertGreater(moved.max(), 0.001)

    def test_an_hour_that_is_not_measured_is_neither_learned_from_nor_judged(self):
        hourly = self.hourly.copy()
        hole = (hourly["hour"] >= "2021-09-10 06:00+00:00") & (hourly["hour"] < "2021-09-10 18:00+00:00")
        hourly.loc[hole, "is_measured"] = False
        first, _ = backtest.national(hourly, self.cities, 0.95)
        hourly.loc[hole, "load_mw"] *= 1.2
        hourly.loc[hourly["hour"] > "2021-09-08", "load_forecast_mw"] = np.nan
        other, period = backtest.national(hourly, self.cities, 0.95)
        pd.testing.assert_series_equal(first["forecast_mw"], other["forecast_mw"])
        self.assertEqual(period["hours_not_measured"].item(), 12)
        self.assertEqual(period["hours_judged"].item(), 14 * 24 - 12)
        # Without the operator ours stands, is judged, and so is the blend.
        self.assertGreater(period["hours_without_operator"].item(), 200)
        self.assertFalse(other["forecast_with_operator_mw"].isna().any())

    def test_it_survives_data_without_weather(self):
        cities = self.cities.assign(temperature_2m_c=np.nan, cloud_cover_pct=np.nan, wind_speed_10m_kmh=np.nan)
        country, _ = backtest.national(self.hourly, cities, 0.95)
        self.assertEqual(country["forecast_mw"].isna().sum(), 0)
        self.assertLess(scores.errors(country)["mape"], 8)


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

    def test_what_stations_report_after_the_issue_may_be_shuffled_and_the_forecast_of_the_day_stays(self):
        hours = pd.date_range("2022-01-01", periods=24 * 40, freq="h", tz="UTC")
        rng = np.random.default_rng(4)
        load = pd.Series(50000.0, hours)
        consumption = pd.DataFrame({"N1": 5000 * np.exp(0.02 * rng.standard_normal(len(hours)))}, index=hours)
        shuffled = consumption.copy()
        # The forecast of day 30 is issued at 17:00 of day 29; that hour is not complete then.
        shuffled.iloc[24 * 29 + 17:] = rng.permutation(shuffled.iloc[24 * 29 + 17:].to_numpy())
        first, other = (
            areas.forecast(np.log(load), table, table, load, 0.95) for table in (consumption, shuffled))
        said = ["forecast_mw", "upper_mw"]
        pd.testing.assert_frame_equal(first.loc[:24 * 31 - 1, said], other.loc[:24 * 31 - 1, said])
        self.assertTrue((first["forecast_mw"] != other["forecast_mw"]).loc[24 * 31:].any())

    def test_a_reading_that_came_late_judges_a_forecast_and_makes_none(self):
        hours = pd.date_range("2022-01-01", periods=24 * 40, freq="h", tz="UTC")
        load = pd.Series(50000.0, hours)
        rng = np.random.default_rng(4)
        known = pd.DataFrame({"N1": 5000 * np.exp(0.02 * rng.standard_normal(len(hours)))}, index=hours)
        consumption = known.copy()
        known.iloc[24 * 20:24 * 21] = np.nan
        consumption.iloc[24 * 20:24 * 21] *= 2
        first = areas.forecast(np.log(load), known, consumption, load, 0.95)
        other = areas.forecast(np.log(load), known, known, load, 0.95)
        said = ["forecast_mw", "upper_mw"]
        pd.testing.assert_frame_equal(first[said], other[said])
        self.assertGreater(first["actual_mw"].loc[24 * 20], 8000)
        self.assertTrue(np.isnan(other["actual_mw"].loc[24 * 20]))

    def test_without_a_report_of_any_station_there_is_a_national_forecast_and_none_of_an_area(self):
        hours = pd.date_range("2022-01-01", periods=48, freq="h", tz="UTC")
        nothing = pd.DataFrame(columns=["plant_id", "ts", "consumption_mw", "known_at"])
        national = pd.DataFrame({"log_forecast": np.log(50000.0), "actual_mw": 50000.0, "glitch": False}, index=hours)
        told = stations.per_area(national, nothing, 0.95)
        self.assertEqual(len(told), 0)
        self.assertEqual(list(told), ["plant_id", "ts", "forecast_mw", "upper_mw", "actual_mw"])
