"""The notebooks of people, from the first cell to the last, on the tables that the flows have made."""
import os
import sys
import unittest

import cases
import notebook
from shown import Shown

ONLY = "are in the information schema of Unity Catalog"


class Notebooks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not cases.SPARK.catalog.tableExists("spark_catalog.powerplants_gold.station_hour"):
            raise unittest.SkipTest("the flows have not run")
        cls.folder = next(cases.WORKSPACE.plan.folder.rglob("notebooks/names.json")).parent

    def run_page(self, name, **widgets):
        """What a notebook showed, in order; what it left in its namespace; why cells were left out."""
        shown, left_out, before, path = Shown(cases.SPARK), [], os.getcwd(), list(sys.path)
        os.chdir(self.folder)
        try:
            given = {"catalog": "spark_catalog", **widgets}
            names = notebook.run(self.folder / f"{name}.py", cases.SPARK, given, shown.display, left_out)
        finally:
            os.chdir(before)
            sys.path[:] = path
        return shown.tables, names, left_out

    def one(self, table):
        self.assertEqual(len(table), 1)
        return table.iloc[0]

    def count(self, table):
        return cases.SPARK.table(f"spark_catalog.powerplants_{table}").count()

    def test_every_notebook_is_tried_here(self):
        tried = {name.removeprefix("test_page_") for name in dir(self) if name.startswith("test_page_")}
        self.assertEqual(tried, {path.stem for path in self.folder.glob("*.py")})

    def test_page_live_telemetry(self):
        (live, late, sent), names, left_out = self.run_page("live_telemetry", seconds="1")
        events = cases.SPARK.table("spark_catalog.powerplants_bronze.telemetry").filter("plant_id is not null")
        self.assertEqual(live["event_count"].sum(), events.count())
        # Whoever sends is seen to arrive, a station that the catalogue does not know too.
        catalogue = cases.SPARK.table("spark_catalog.powerplants_silver.plant").select("plant_id").toPandas()
        self.assertEqual(set(live["plant_id"]) & set(catalogue["plant_id"]), set(late["plant_id"]))
        self.assertEqual(len(late), self.count("gold.station"))
        self.assertEqual(late["behind_hours"].min(), 0)
        self.assertEqual(sent["reading_count"].sum(), self.count("silver.telemetry"))
        self.assertEqual((cases.SPARK.streams.active, left_out), ([], []))

    def test_page_replay_episode(self):
        (events, evening, first, over, absorbed, alerts), names, left_out = self.run_page("replay_episode")
        episode = names["chosen"]
        self.assertEqual((episode.area_id, episode.starts_at), tuple(events.loc[0, ["area_id", "starts_at"]]))
        begin = evening["ts"] >= episode.starts_at.normalize()
        self.assertTrue(evening.loc[begin, "forecast_mw"].notna().all() and begin.sum() >= 24)
        self.assertEqual(evening.loc[begin, "consumption_mw"].notna().sum(), 0)
        self.assertEqual(over.loc[over["ts"] == episode.starts_at, "consumption_mw"].notna().sum(), 1)
        self.assertLessEqual(over["consumption_mw"].isna().sum(), first["consumption_mw"].isna().sum())
        self.assertAlmostEqual(absorbed["redirected_mw"].sum(), alerts["redirected_mw"].sum(), 3)
        self.assertEqual(left_out, [])

    def test_page_forecast_and_reality(self):
        (period, errors, months, by_hour, worst, areas), _, left_out = self.run_page("forecast_and_reality")
        self.assertEqual(by_hour["hour_of_day"].tolist(), list(range(24)))
        for name, forecaster in (("ours", "ours"), ("operator", "operator"), ("day before", "naive")):
            row = self.one(errors[errors["forecaster"] == forecaster])
            if by_hour["hour_count"].sum() == row["hour_count"]:
                mean = (by_hour[name] * by_hour["hour_count"]).sum() / by_hour["hour_count"].sum()
                self.assertAlmostEqual(mean, row["mape"], 3)
        self.assertGreater(len(months), 0)
        self.assertTrue(worst["error_pct"].is_monotonic_decreasing and len(worst) == 20)
        self.assertEqual((len(areas), left_out), (self.count("gold.area_error"), []))

    def test_page_data_quality(self):
        (states, refused, unaccounted, reasons, *_), _, left_out = self.run_page("data_quality")
        self.assertEqual(states["row_count"].fillna(0).sum() + states["aside_count"].fillna(0).sum(), sum(
            self.count(f"bronze.{table}") for table in ("electricity", "weather", "telemetry")))
        self.assertEqual((len(refused), len(unaccounted)), (self.count("bronze.ingest_errors"), 0))
        self.assertAlmostEqual(reasons.groupby("table_name")["share_pct"].sum().min(), 100)
        self.assertEqual(left_out, [])

    def test_page_practice_1_architecture(self):
        (steps, sources), _, left_out = self.run_page("practice_1_architecture")
        self.assertEqual(steps["row_count"].tolist(), [self.count(table) for table in (
            "bronze.electricity", "silver.electricity", "silver.electricity_quarantine", "silver.hourly",
            "gold.balance")])
        self.assertEqual(sources["source"].tolist(), ["coal", "nuclear", "solar", "wind"])
        self.assertLess(sources["difference_mwh"].abs().max(), 0.01)
        self.assertEqual(left_out, [])

    def test_page_practice_2_streaming(self):
        (batches, once, reasons, history), _, left_out = self.run_page("practice_2_streaming")
        self.assertEqual(batches["event_count"].sum(), self.count("bronze.telemetry"))
        once = self.one(once)
        self.assertEqual((once["key_count"], once["row_count"]), (self.count("silver.telemetry"),) * 2)
        self.assertEqual(reasons["row_count"].sum(), self.count("silver.telemetry_quarantine"))
        self.assertIn("MERGE", set(history["operation"]))
        self.assertEqual(left_out, [])

    def test_page_practice_3_automation(self):
        (silver, gold, share, drift, version, retraining), _, left_out = self.run_page("practice_3_automation")
        self.assertGreater(min(len(silver), len(gold)), 0)
        self.assertLess(self.one(share)["share"], 0.02)
        self.assertTrue(drift["day"].is_monotonic_decreasing)
        self.assertEqual((len(version), len(retraining), left_out), (1, 1, []))

    def test_page_practice_4_security(self):
        (readable,), _, left_out = self.run_page("practice_4_security")
        self.assertEqual(readable["is_readable"].tolist(), [True, True, True])
        self.assertEqual(left_out, [
            f"grants {ONLY}", f"grants on tables {ONLY}", f"column masks {ONLY}",
            "dbutils.secrets reads the scopes of the workspace"])
