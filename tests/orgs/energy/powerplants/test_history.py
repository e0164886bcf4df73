import datetime as dt
import unittest

import numpy as np
import pandas as pd

from overconsumption import french_calendar, history, school


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

    def test_the_school_holidays_of_three_zones(self):
        off = lambda *day: round(school.share_off(dt.date(*day)), 3)
        # All off at Christmas and in August; one zone, then two, in February.
        self.assertEqual((off(2022, 12, 24), off(2024, 8, 1)), (1, 1))
        february = (off(2022, 2, 4), off(2022, 2, 5), off(2022, 2, 12), off(2022, 2, 28))
        self.assertEqual(february, (0, 0.333, 0.667, 0.333))
        self.assertEqual((off(2022, 3, 7), off(2023, 1, 2), off(2023, 1, 3)), (0, 1, 0))

    def test_a_year_without_a_calendar_has_the_average_one(self):
        off = lambda *day: school.share_off(dt.date(*day))
        self.assertEqual((off(2016, 8, 3), off(2016, 11, 23)), (1, 0))
        self.assertTrue(0 < off(2016, 2, 17) < 1)


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

    def test_quarter_hours_become_hours_and_one_that_lacks_a_step_is_not_measured(self):
        frame = pd.DataFrame({
            "time_utc": [
                "2022-01-01T00:00:00Z", "2022-01-01T00:15:00Z", "2022-01-01T00:30:00Z", "2022-01-01T00:45:00Z",
                "2022-01-01T02:00:00Z", "2022-01-01T02:15:00Z",
            ],
            "load_actual_mw": [1, 2, 3, 6, 9, None],
            "load_forecast_mw": [5, 5, 5, 5, 0, 0],
        })
        grid = history.grid(history.of_files(frame))
        self.assertEqual(len(grid), 24)
        self.assertEqual((grid["load"].iloc[0], grid["operator"].iloc[0]), (3, 5))
        self.assertEqual(grid[["load", "operator"]].iloc[1:].count().sum(), 0)

    def test_an_hour_that_is_not_measured_has_no_load(self):
        frame = pd.DataFrame({
            "hour": self.hours, "load_mw": self.load.to_numpy(), "load_forecast_mw": 1.0, "is_training": "false",
            "is_measured": ["false"] + ["true"] * (len(self.hours) - 1),
        })
        grid = history.grid(frame)
        self.assertEqual(np.flatnonzero(grid["load"].isna()).tolist(), [0])
        self.assertFalse(grid["is_training"].any())

    def test_a_hole_is_filled_from_the_past(self):
        holed = self.load.copy()
        holed.iloc[[300, 301]] = np.nan
        self.assertEqual(history.filled(holed).iloc[300], self.load.iloc[300 - 168])
