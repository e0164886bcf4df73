"""In whatever portions hours come, late, corrected, in any order: the events that count are those of one run."""
import json
import pathlib
import tempfile
import unittest

import numpy as np
import pandas as pd

from devices import calibration, draws, events, simulate
from test_simulator import hourly, shipped

_NUMBERS = ["capacity_mw", "available_mw", "production_mw", "consumption_mw"]


def telemetry(folder):
    """silver.telemetry: the event of each station and hour that was emitted last, corrupt ones left out."""
    last = {}
    for line in "".join(path.read_text() for path in sorted(pathlib.Path(folder).glob("*.jsonl"))).splitlines():
        try:
            event = json.loads(line)
        except json.JSONDecodeError:
            continue
        whole = "ts" in event and event["plant_id"] != "X9" and (event["production_mw"] or 0) >= 0
        if whole and isinstance(event["consumption_mw"], float):
            key = event["plant_id"], event["ts"]
            last[key] = max(last.get(key, event), event, key=lambda one: (one["emitted_at"], one["event_id"]))
    return {key: (one["status"], *(one[name] for name in _NUMBERS)) for key, one in sorted(last.items())}


def differing(one, other):
    """What stands in only one of two tables or says something else there, the first five."""
    return [(key, one.get(key), other.get(key)) for key in sorted({*one, *other}) if one.get(key) != other.get(key)][:5]


class Portions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        days = lambda frame, column: frame[frame[column].between("2022-03-01", "2022-03-29T99")].reset_index(drop=True)
        cls.hourly = days(hourly(shipped("electricity")), "hour")
        cls.weather = days(shipped("weather"), "time_utc")

    def run_on(self, folder, grid, weather):
        return events.write(simulate.stations(grid, weather, 42, "N3:2022-03-15T00:00Z/48h*1.3"), folder, 42)

    def whole(self):
        with tempfile.TemporaryDirectory() as folder:
            self.run_on(folder, self.hourly, self.weather)
            return telemetry(folder)

    def test_random_cuts_shuffled_and_corrected_give_the_telemetry_of_one_run(self):
        expected = self.whole()
        for seed in range(3):
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as folder:
                for grid, weather in self.cut(np.random.default_rng(seed)):
                    self.run_on(folder, grid, weather)
                self.assertEqual(differing(telemetry(folder), expected), [])

    def cut(self, rng):
        """What silver holds after each portion: first 1 % of the hours wrong, put right by the last portion."""
        portions = rng.integers(3, 7)
        at = rng.permutation(np.sort(rng.integers(0, portions, len(self.hourly)))) if rng.random() < 0.5 else \
            rng.permutation(portions)[np.arange(len(self.hourly)) * portions // len(self.hourly)]
        weather_at = rng.integers(0, portions, len(self.weather))
        wrong = rng.random(len(self.hourly)) < 0.01
        spoilt = self.hourly.copy()
        spoilt.loc[wrong, ["load_mw", "nuclear_mw"]] *= 1.1
        for portion in range(portions):
            yield spoilt[at <= portion], self.weather[weather_at <= portion]
        yield self.hourly, self.weather

    def test_hour_by_hour_each_run_sends_the_new_hour_alone_and_all_of_them_are_those_of_one_run(self):
        expected = self.whole()
        with tempfile.TemporaryDirectory() as folder:
            for end in range(len(self.hourly) - 6, len(self.hourly) + 1):
                now = self.hourly["hour"].iloc[end - 1]
                written = self.run_on(folder, self.hourly[:end], self.weather[self.weather["time_utc"] <= now])
                if end > len(self.hourly) - 6:
                    text = "".join(pathlib.Path(folder, name).read_text() for name in written)
                    self.assertEqual(text.count(f'"ts":"{now}"'), text.count('"ts":'))
                    self.assertGreaterEqual(text.count('"ts":'), 18)
            self.assertEqual(differing(telemetry(folder), expected), [])

    def test_a_correction_is_sent_for_the_hours_that_it_changes_alone(self):
        corrected = self.hourly.copy()
        corrected.loc[corrected["hour"] == "2022-03-20T12:00:00Z", "load_mw"] *= 1.1
        with tempfile.TemporaryDirectory() as folder:
            self.run_on(folder, self.hourly, self.weather)
            name, = self.run_on(folder, corrected, self.weather)
            sent = [json.loads(line) for line in pathlib.Path(folder, name).read_text().splitlines()]
        # The load of an hour is asked of all areas; no other station but coal knows of it in another hour.
        self.assertEqual({event["ts"] for event in sent}, {"2022-03-20T12:00:00Z"})
        self.assertEqual(len(sent), 18)

    def test_an_hour_without_a_measured_load_is_skipped_and_fills_no_other(self):
        holed = self.hourly.copy()
        hole = holed["hour"].between("2022-03-11", "2022-03-25")
        holed.loc[hole, ["load_mw", "nuclear_mw", "solar_mw", "wind_onshore_mw"]] = np.nan
        holed["is_measured"] = holed["load_mw"].notna()
        told = simulate.stations(holed, self.weather, 42, "")
        whole = simulate.stations(self.hourly, self.weather, 42, "")
        told = told[told["status"] != "silent"]
        inside = told["ts"].between(pd.Timestamp("2022-03-11", tz="UTC"), pd.Timestamp("2022-03-24 23:00", tz="UTC"))
        self.assertEqual(inside.sum(), 0)
        # Behind the hole nuclear waits for a day of reports that is a day old; sun and wind go on at once.
        first = told[told["ts"] >= "2022-03-25"].groupby("plant_type")["ts"].min().dt.strftime("%d %H").to_dict()
        self.assertEqual(first, {"coal": "26 23", "nuclear": "26 23", "solar": "25 00", "wind": "25 00"})
        same = told.merge(whole, on=["plant_id", "ts"], suffixes=("", "_whole"))
        sunny = same[same["plant_type"].isin(["solar", "wind"])]
        self.assertTrue((sunny["production_mw"] == sunny["production_mw_whole"]).all())
        self.assertTrue((same["consumption_mw"] == same["consumption_mw_whole"]).all())

    def test_without_nuclear_reports_nuclear_and_coal_are_silent_and_their_areas_ask_for_as_much(self):
        told = simulate.stations(self.hourly.assign(nuclear_mw=np.nan), self.weather, 42, "")
        silent = told["status"] == "silent"
        self.assertEqual(sorted(told[silent]["plant_type"].unique()), ["coal", "nuclear"])
        self.assertEqual(sorted(told[~silent]["plant_type"].unique()), ["solar", "wind"])
        whole = simulate.stations(self.hourly, self.weather, 42, "")
        columns = ["plant_id", "ts", "consumption_mw"]
        pd.testing.assert_frame_equal(told[columns], whole[columns])

    def test_a_silent_station_sends_what_its_area_asks_for_and_null_once(self):
        told = simulate.stations(self.hourly.assign(nuclear_mw=np.nan), self.weather, 42, "")
        with tempfile.TemporaryDirectory() as folder:
            names = events.write(told, folder, 42)
            sent = telemetry(folder)
            lines = pathlib.Path(folder, names[0]).read_text()
            self.assertEqual(events.write(told, folder, 42), [])
        self.assertNotIn("nan", lines)
        first = told[told["plant_id"] == "N1"].iloc[0]
        hour = first["ts"].strftime("%Y-%m-%dT%H:%M:%SZ")
        self.assertEqual(
            sent["N1", hour],
            ("silent", round(first["capacity_mw"], 3), None, None, round(first["consumption_mw"], 3)))

    def test_without_weather_sun_and_wind_are_estimates_from_the_day_before(self):
        told = simulate.stations(self.hourly, self.weather[:0], 42, "")
        own = told[told["plant_type"].isin(["solar", "wind"]) & (told["status"] != "silent")]
        self.assertEqual(own["status"].unique().tolist(), ["estimated"])
        self.assertEqual(own["ts"].min(), pd.Timestamp("2022-03-02", tz="UTC"))

    def test_without_any_measured_load_nothing_is_sent(self):
        for nothing in (self.hourly[:0], self.hourly.assign(load_mw=np.nan, is_measured=False)):
            self.assertEqual(len(simulate.stations(nothing, self.weather, 42, "auto:6")), 0)


class Draws(unittest.TestCase):
    hours = pd.date_range("2022-01-01", periods=1000, freq="h", tz="UTC")

    def test_what_is_drawn_for_an_hour_depends_on_no_other_hour(self):
        whole = draws.uniform(42, "a", "N1", self.hours, 7)
        some = np.random.default_rng(1).permutation(1000)[:50]
        self.assertEqual(draws.uniform(42, "a", "N1", self.hours[some], 7).tolist(), whole[some].tolist())

    def test_seeds_purposes_and_stations_draw_apart_and_evenly(self):
        drawn = [
            draws.uniform(*key, self.hours, 5).ravel()
            for key in ((42, "a", "N1"), (43, "a", "N1"), (42, "b", "N1"), (42, "a", "N2"))]
        self.assertLess(np.abs(np.corrcoef(drawn) - np.eye(4)).max(), 0.06)
        for numbers in drawn:
            self.assertAlmostEqual(numbers.mean(), 0.5, delta=0.02)
            self.assertAlmostEqual(numbers.std(), 12**-0.5, delta=0.01)
