import unittest

import numpy as np
import pandas as pd

from overconsumption import energy_mix

FIRST, LAST = pd.Timestamp("2022-01-01"), pd.Timestamp("2022-12-31")


def measured(**change):
    hours = pd.date_range("2021-01-01", "2022-12-31 23:00", freq="h", tz="UTC")
    mw = pd.DataFrame({"nuclear": 40_000.0, "solar": 1_000.0, "gas": 2_000.0}, index=hours)
    mw.loc["2022":, "solar"] = 1_300.0
    return mw.assign(**change)


class EnergyMix(unittest.TestCase):
    def table(self, mw, last=LAST):
        return energy_mix.table(mw, FIRST, last).set_index("source")

    def test_a_source_gives_what_it_gave_the_year_before_times_the_growth_of_its_fleet(self):
        found = self.table(measured())
        # The seven last hours of the year before were not complete when the first day was forecast, at 17:00 UTC.
        self.assertEqual(found["hour_count"].tolist(), [8753] * 3)
        # 10.4 GW and then 13.1 GW at the ends of the two years before: 14.45 on average after 11.75.
        self.assertAlmostEqual(found.at["solar", "forecast_twh"], 8753 * 1000 * 14.45 / 11.75 / 1e6, places=3)
        self.assertAlmostEqual(found.at["solar", "forecast_year_twh"], 8760 * 1000 * 14.45 / 11.75 / 1e6, places=3)
        self.assertEqual(found["error_last_year_percent"].round(2).tolist(), [0, -23.08, 0])
        self.assertEqual(found["error_percent"].round(2).tolist(), [0, -5.4, 0])
        self.assertAlmostEqual(found["actual_share"].sum(), 1, places=3)

    def test_what_comes_after_the_issue_changes_what_came_and_no_forecast(self):
        mw = measured()
        mw.iloc[24 * 365 - 7:] = np.random.default_rng(1).permutation(mw.iloc[24 * 365 - 7:].to_numpy() * 2)
        one, two = self.table(measured()), self.table(mw)
        said = ["forecast_year_twh", "forecast_twh", "last_year_twh", "forecast_share"]
        pd.testing.assert_frame_equal(one[said], two[said])
        self.assertFalse(one["actual_twh"].equals(two["actual_twh"]))

    def test_a_fleet_that_has_shrunk_stays_as_it_is_and_one_of_unknown_size_too(self):
        start = FIRST.tz_localize("UTC")
        # 3.0 and then 1.8 GW of coal.
        self.assertAlmostEqual(energy_mix.growth("coal", start), 1.8 / 2.4)
        self.assertEqual(energy_mix.growth("hydro", start), 1.0)

    def test_hours_that_were_not_measured_in_either_year_count_for_neither(self):
        mw = measured().drop(pd.date_range("2022-03-01", periods=24, freq="h", tz="UTC"))
        mw.loc["2021-07-01", "gas"] = np.nan
        found = self.table(mw)
        self.assertEqual(found["hour_count"].tolist(), [8729, 8729, 8705])
        self.assertEqual(found.at["gas", "error_percent"], 0)

    def test_with_no_year_before_there_is_no_forecast(self):
        found = self.table(measured().loc["2021-12-01":], pd.Timestamp("2022-01-31"))
        self.assertEqual(found["hour_count"].tolist(), [0, 0, 0])
        self.assertTrue(found[["forecast_twh", "error_percent"]].isna().all().all())
