import unittest

import numpy as np
import pandas as pd

from devices import place
from overconsumption import weather

_HOURS = pd.date_range("2022-01-01", periods=40 * 24, freq="h", tz="UTC")
_HOLE = slice(480, 720)


def _observed(cloud):
    values = {"temperature": np.linspace(0.0, 10.0, len(_HOURS)), "cloud": cloud, "wind": np.full(len(_HOURS), 20.0)}
    wide = {name: pd.DataFrame({"paris": column}, index=_HOURS) for name, column in values.items()}
    return weather.observed(wide, _HOURS)


class ACloudThatIsMissing(unittest.TestCase):
    def setUp(self):
        self.cloud = np.full(len(_HOURS), 60.0)
        self.cloud[_HOLE] = np.nan

    def test_is_taken_as_usual_and_the_rest_of_the_weather_stays(self):
        seen = _observed(self.cloud)
        self.assertEqual(seen["cloud"].iloc[_HOLE].round(6).unique().tolist(), [60.0])
        self.assertFalse(seen.isna().any().any())

    def test_is_not_known_from_later_clouds(self):
        later = self.cloud.copy()
        later[_HOLE.stop:] = 0.0
        self.assertTrue(_observed(later).iloc[:_HOLE.stop].equals(_observed(self.cloud).iloc[:_HOLE.stop]))

    def test_stays_missing_where_none_was_ever_known(self):
        self.assertTrue(_observed(np.full(len(_HOURS), np.nan))["cloud"].isna().all())


class ACityThatIsSilent(unittest.TestCase):
    # Colder than its neighbours, and more so by night; and calmer.
    hours = pd.date_range("2022-01-01", periods=60 * 24, freq="h", tz="UTC")
    night = np.where(np.arange(60 * 24) % 24 < 6, 2.0, 0.0)

    def setUp(self):
        mild = lambda city: pd.DataFrame({
            "time_utc": self.hours, "city": city, "temperature_2m_c": np.linspace(0.0, 12.0, len(self.hours)),
            "cloud_cover_pct": 50.0, "wind_speed_10m_kmh": 30.0})
        self.cold = mild("paris").assign(
            temperature_2m_c=lambda own: own["temperature_2m_c"] - 3.0 - self.night, wind_speed_10m_kmh=20.0)
        self.others = [mild(city) for city in ("lille", "limoges", "nantes", "bayonne")]

    def wide(self, cold, column="temperature_2m_c"):
        return place.by_city(pd.concat([cold, *self.others]), column, self.hours)["paris"]

    def test_has_what_its_neighbours_have_and_what_it_departs_from_them_by(self):
        silent = self.cold[:40 * 24]
        for column, bound in (("temperature_2m_c", 0.01), ("wind_speed_10m_kmh", 0.01)):
            np.testing.assert_allclose(self.wide(silent, column), self.wide(self.cold, column), atol=bound)
        national = lambda cold: weather.observed(
            weather.by_city(pd.concat([cold, *self.others]), self.hours), self.hours)
        pd.testing.assert_frame_equal(national(silent), national(self.cold))

    def test_is_not_known_from_what_it_says_later(self):
        hole = self.cold.drop(self.cold.index[40 * 24:50 * 24])
        before = hole["time_utc"] < self.hours[50 * 24]
        later = hole.assign(temperature_2m_c=hole["temperature_2m_c"].where(before, 9.0))
        self.assertTrue(self.wide(later)[:50 * 24].equals(self.wide(hole)[:50 * 24]))

    def test_is_not_told_where_it_was_not_heard_for_two_weeks_before_or_says_something_else(self):
        self.assertTrue(self.wide(self.cold[:13 * 24])[20 * 24:].isna().all())
        cells = self.cold.assign(temperature_2m_c=self.cold["temperature_2m_c"].where(self.cold.index < 40 * 24))
        self.assertTrue(self.wide(cells)[40 * 24:].isna().all())


if __name__ == "__main__":
    unittest.main()
