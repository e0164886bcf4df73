import json
import pathlib
import tempfile
import unittest

import numpy as np
import pandas as pd

from devices import calibration, demand, events, simulate

PROJECT = pathlib.Path(__file__).parents[4] / "orgs/acme/domains/energy/projects/powerplants"


def shipped(kind):
    files = [next((PROJECT / "data").glob(f"*/fr_{kind}_hourly_{year}.csv.gz")) for year in (2021, 2022)]
    return pd.concat([pd.read_csv(file) for file in files])


def hourly(electricity):
    """silver.hourly as far as the simulator reads it."""
    load = electricity["load_actual_mw"]
    return electricity.rename(columns={"time_utc": "hour"}).assign(load_mw=load, is_measured=load.notna())


class Simulator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.hourly, cls.weather = hourly(shipped("electricity")), shipped("weather")
        cls.stations = simulate.stations(cls.hourly, cls.weather, 42, "N3:2022-03-01T00:00Z/48h*1.3")
        cls.grid = simulate.hourly_grid(cls.hourly)

    def fleet(self, kind, year):
        own = self.stations[(self.stations["plant_type"] == kind)]
        seen = own.groupby("ts")["status"].agg(lambda values: (~values.isin(["estimated", "silent"])).all())
        made = own.groupby("ts")["production_mw"].sum()
        hours = made.index[(made.index.year == year) & seen]
        return made[hours], self.grid[kind][hours]

    def test_on_2022_energy_is_within_a_tenth_and_sun_and_wind_follow_the_real_ones(self):
        for kind, correlation in (("nuclear", 0.9), ("solar", 0.9), ("wind", 0.8)):
            made, real = self.fleet(kind, 2022)
            self.assertAlmostEqual(made.sum() / real.sum(), 1, delta=0.1, msg=kind)
            self.assertGreaterEqual(made.corr(real), correlation, kind)

    def test_the_calibration_is_that_of_2021(self):
        factors = {
            "solar": calibration.SOLAR_PERFORMANCE,
            "wind": calibration.WIND_PERFORMANCE,
            "nuclear": calibration.NUCLEAR_LOADING,
        }
        for kind, present in factors.items():
            made, real = self.fleet(kind, 2021)
            found = calibration.calibrate(made.sum(), real.sum(), present)
            self.assertAlmostEqual(found, present, delta=0.001 * present, msg=kind)

    def test_every_station_reports_every_measured_hour_without_weather_too(self):
        self.assertEqual(self.grid["load"].notna().sum(), 17489)
        # No estimate without a day before, no nuclear without a day of reports that is a day old, no coal without both.
        spoken = self.stations[self.stations["status"] != "silent"]
        known = spoken.groupby("plant_type")["plant_id"].value_counts().groupby(level=0).unique()
        self.assertEqual(
            {kind: own.tolist() for kind, own in known.items()},
            {"solar": [17465], "wind": [17465], "nuclear": [17442], "coal": [17442]})
        self.assertFalse(spoken.isna().any().any())
        # What an area asks for is told all the same, and nothing else.
        silent = self.stations[self.stations["status"] == "silent"]
        self.assertEqual(self.stations["plant_id"].value_counts().unique().tolist(), [17489])
        self.assertFalse(silent[["capacity_mw", "consumption_mw"]].isna().any().any())
        self.assertTrue(silent[["available_mw", "production_mw"]].isna().all().all())
        blind = self.stations[(self.stations["status"] == "estimated")]
        self.assertLess(blind["ts"].max(), pd.Timestamp("2021-03-23 12:00", tz="UTC"))

    def test_an_injected_episode_raises_one_area_while_it_lasts(self):
        area = self.stations[self.stations["plant_id"] == "N3"].set_index("ts")["consumption_mw"] / self.grid["load"]
        during, around = area["2022-03-01":"2022-03-02"].mean(), area["2022-03-03":"2022-03-10"].mean()
        self.assertAlmostEqual(during / around, 1.3, delta=0.02)

    def test_coal_stays_within_its_ramp(self):
        for plant, ramp in (("C1", 240), ("C2", 120)):
            made = self.stations[self.stations["plant_id"] == plant].set_index("ts")["production_mw"].asfreq("h")
            # Closing a station at the end of March 2021 takes capacity, not ramp.
            self.assertLessEqual(made["2022"].diff().abs().max(), ramp + 1e-6)


class Events(unittest.TestCase):
    hours = pd.date_range("2022-01-01", periods=24 * 60, freq="h", tz="UTC")
    stations = pd.DataFrame({
        "plant_id": "N1", "plant_type": "nuclear", "ts": hours, "capacity_mw": 100.0, "available_mw": 90.0,
        "production_mw": np.arange(len(hours)) % 80 + 0.5, "consumption_mw": 50.0, "status": "ok",
    })

    def written(self, seed, period="month"):
        with tempfile.TemporaryDirectory() as folder:
            names = events.write(self.stations, pathlib.Path(folder), seed, period)
            return {name: pathlib.Path(folder, name).read_bytes() for name in names}

    def test_nothing_is_sent_again_that_did_not_change(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(len(events.write(self.stations, folder, 42)), 3)
            self.assertEqual(events.write(self.stations, folder, 42), [])

    def test_a_correction_is_one_event_more_with_its_own_name_and_a_later_time(self):
        corrected = self.stations.assign(consumption_mw=np.where(self.stations.index == 700, 60.0, 50.0))
        with tempfile.TemporaryDirectory() as folder:
            events.write(self.stations, folder, 42)
            for version, stations in enumerate((corrected, self.stations), start=2):
                name, = events.write(stations, folder, 42)
                sent, = map(json.loads, pathlib.Path(folder, name).read_text().splitlines())
                self.assertRegex(name, rf"^telemetry_2022-01\.000{version}-[0-9a-f]{{12}}\.jsonl$")
                self.assertEqual(sent["event_id"], f"N1-2022-01-30T04-{version}")
                self.assertEqual(sent["ts"], "2022-01-30T04:00:00Z")
                self.assertRegex(sent["emitted_at"], f"2022-01-30T05:0{version - 1}:")
                self.assertEqual(sent["consumption_mw"], 60.0 if version == 2 else 50.0)

    def test_the_same_seed_gives_the_same_bytes_and_another_one_does_not(self):
        self.assertEqual(self.written(42), self.written(42))
        self.assertNotEqual(self.written(42), self.written(43))

    def test_every_station_hour_is_sent_whole_and_the_last_event_of_it_is_right(self):
        rows = []
        for line in b"".join(self.written(42).values()).decode().splitlines():
            try:
                rows.append(json.loads(line))
            except json.JSONDecodeError:
                continue
        good = [
            r for r in rows
            if "ts" in r and r["plant_id"] == "N1"
            and isinstance(r["consumption_mw"], float) and r["production_mw"] >= 0
        ]
        last = {}
        for row in sorted(good, key=lambda r: (r["emitted_at"], r["event_id"])):
            last[row["ts"]] = row["production_mw"]
        self.assertEqual(len(last), len(self.hours))
        self.assertEqual(list(dict(sorted(last.items())).values()), self.stations["production_mw"].tolist())

    def test_late_duplicate_and_corrupt_events_come_at_their_rates(self):
        many = pd.concat([self.stations.assign(plant_id=f"N{i}") for i in range(60)], ignore_index=True)
        sent = events.events(events.unsent(many, {}), 1)
        late = (sent["emitted_at"] - sent["ts"]) > pd.Timedelta(hours=2)
        self.assertAlmostEqual(late.mean(), events.LATE, delta=0.001)
        self.assertAlmostEqual(len(sent) / len(many) - 1, events.DUPLICATE, delta=0.001)
        self.assertAlmostEqual(sent["corrupt"].mean(), events.CORRUPT, delta=0.0003)

    def test_days_and_months_hold_the_same_lines(self):
        lines = lambda files: sorted(b"".join(files.values()).splitlines())
        self.assertEqual(lines(self.written(42, "day")), lines(self.written(42, "month")))


class Episodes(unittest.TestCase):
    hours = pd.date_range("2021-01-01", "2022-12-31 23:00", freq="h", tz="UTC")

    def test_a_list_is_read(self):
        text = "N1:2022-07-12T06:00Z/48h*1.35; S1:2022-08-01T00:00Z/24h*1.2"
        found = demand.episodes(text, ["N1", "S1"], self.hours, 1)
        self.assertEqual(found[["plant_id", "hours", "factor"]].values.tolist(), [["N1", 48, 1.35], ["S1", 24, 1.2]])

    def test_a_plant_that_is_not_there_is_refused_with_the_ones_that_are(self):
        with self.assertRaisesRegex(ValueError, "N1, S1"):
            demand.episodes("X:2022-07-12T06:00Z/48h*1.35", ["N1", "S1"], self.hours, 1)

    def test_a_longer_history_keeps_the_episodes_of_a_shorter_one(self):
        short = demand.episodes("auto:6", ["N1", "S1"], self.hours[self.hours.year == 2022], 42)
        long = demand.episodes("auto:6", ["N1", "S1"], self.hours, 42)
        self.assertEqual(short.values.tolist(), long[long["start"].dt.year == 2022].values.tolist())

    def test_the_order_of_the_stations_does_not_matter(self):
        one, other = (
            demand.episodes("auto:6", ids, self.hours, 42)
            for ids in (["N1", "S1", "C1"], ["C1", "N1", "S1"]))
        self.assertEqual(one.values.tolist(), other.values.tolist())
