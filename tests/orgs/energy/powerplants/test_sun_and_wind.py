import unittest

import numpy as np
import pandas as pd

import redirect_inputs
from alarms import both, moved
from devices.readings import Readings
from redirect import state, sun_and_wind, turnout

DAYS = 60


class Turnout(unittest.TestCase):
    def test_it_finds_what_came_of_what_was_said_and_knows_it_two_days_later(self):
        said = np.random.default_rng(1).uniform(size=(24 * 40, 2))
        came = 0.5 * said
        came[24 * 20:] = 0.8 * said[24 * 20:]
        likely = turnout.expected([said], came) / said
        self.assertTrue(np.isnan(likely[:24 * 15]).all())
        np.testing.assert_allclose(likely[24 * 15:24 * 22], 0.5, atol=0.001)
        self.assertGreater(likely[24 * 22:].min(), 0.505)

    def test_cells_that_were_not_reported_are_not_learned_from(self):
        said = np.random.default_rng(1).uniform(size=(24 * 40, 2))
        came = 0.5 * said
        came[100:200, 0] = np.nan
        np.testing.assert_allclose(turnout.expected([said], came)[24 * 20:], 0.5 * said[24 * 20:], atol=0.001)


class Output(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.inputs = redirect_inputs.windy_weeks(DAYS)
        cls.hours = pd.date_range("2022-01-01", periods=24 * DAYS, freq="h", tz="UTC")
        cls.available = Readings(cls.inputs["gold.station_hour"]).in_time("available_mw")
        cls.wind = ["W1", "W2", "W3", "W4", "W5"]

    def error(self, expected):
        late = self.hours[24 * 20:]
        return (expected[self.wind] - self.available[self.wind]).sum(axis=1)[late]

    def output(self, available):
        return sun_and_wind.output(redirect_inputs.PLANTS, self.inputs["silver.weather"], available, self.hours)

    def test_what_past_forecasts_turned_out_to_be_corrects_the_next_ones(self):
        learned, raw = self.output(self.available), self.output(self.available * np.nan)
        self.assertLess(self.error(learned).std(), 0.85 * self.error(raw).std())
        self.assertLess(abs(self.error(learned).mean()), 0.5 * abs(self.error(raw).mean()))

    def test_at_night_the_sun_gives_nothing(self):
        self.assertEqual(self.output(self.available)[["S1", "S5"]].iloc[::24].max().max(), 0.0)

    def test_without_weather_nothing_is_said(self):
        weather = self.inputs["silver.weather"].assign(cloud_cover_pct=np.nan, wind_speed_10m_kmh=np.nan)
        said = sun_and_wind.output(redirect_inputs.PLANTS, weather, self.available, self.hours)
        self.assertTrue(said.isna().all().all())

    def test_the_last_reading_moves_the_forecast_of_the_wind(self):
        forecast = self.output(self.available)[self.wind]
        read = self.available[self.wind].shift(3, freq="h").reindex(self.hours)
        told = moved.moved(forecast, read, self.available[self.wind], 2)
        self.assertLess(self.error(told).std(), 0.8 * self.error(forecast).std())


class Both(unittest.TestCase):
    def test_the_load_is_that_of_both_forecasts_and_the_areas_follow(self):
        inputs = redirect_inputs.year_of_alarms(60)
        seen = state.ahead(
            inputs["gold.overconsumption_forecast"], redirect_inputs.PLANTS, inputs["silver.weather"],
            Readings(inputs["gold.station_hour"]), inputs["gold.grid_balance"], 0.1)
        told = both.with_both(seen, inputs["silver.hourly"])
        hours = seen.hours[24 * 20:]
        load = inputs["gold.grid_balance"].set_index(seen.load.index.tz_localize(None).union(
            pd.DatetimeIndex(inputs["gold.grid_balance"]["ts"])))["load_mw"].tz_localize("UTC")
        error = lambda values: (np.log(values / load)[hours] ** 2).mean() ** 0.5
        self.assertLess(error(told.load), 0.85 * error(seen.load))
        pd.testing.assert_series_equal(told.forecast["N3"] / seen.forecast["N3"], told.load / seen.load,
                                       check_names=False)
        silent = inputs["silver.hourly"].assign(load_forecast_mw=np.nan)
        pd.testing.assert_series_equal(both.with_both(seen, silent).load, seen.load, check_names=False)


class InTime(unittest.TestCase):
    def test_what_came_late_is_not_known_when_the_hour_is_over(self):
        stations = redirect_inputs.inputs(days=2)["gold.station_hour"]
        late = (stations["plant_id"] == "N1") & (stations["ts"] == "2022-01-01T05:00")
        stations.loc[late, "known_at"] += pd.Timedelta(hours=1)
        readings = Readings(stations)
        self.assertEqual(readings.of("available_mw")["N1"].isna().sum(), 0)
        known = readings.in_time("available_mw")
        self.assertEqual(known.isna().sum().sum(), 1)
        self.assertTrue(np.isnan(known["N1"].iloc[5]))
