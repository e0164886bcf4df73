import unittest

import numpy as np
import pandas as pd

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


if __name__ == "__main__":
    unittest.main()
