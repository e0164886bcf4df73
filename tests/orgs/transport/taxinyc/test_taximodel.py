import unittest

import numpy as np
import pandas as pd
from taximodel import train
from taximodel.model import COLUMNS, TARGET, TaxiModel


def trips(days=20, a_day=60):
    """What a trip costs is told by its zones; every fifth costs something nobody can know."""
    draw = np.random.default_rng(7)
    rows = days * a_day
    places, target = draw.integers(1, 30, rows), draw.integers(1, 30, rows)
    began = pd.Timestamp("2019-01-01") + pd.to_timedelta(np.arange(rows) * 86400 // a_day, unit="s")
    return pd.DataFrame({
        "pickup_datetime": began, "pickup_location_id": places, "dropoff_location_id": target,
        "pickup_borough": "Queens", "dropoff_borough": "Queens", "passenger_count": 1,
        "total_amount": 5.0 + places + target + np.where(draw.random(rows) < 0.2, 9.0, 0.0),
        "fare_amount": 4.0, "_file": "a.csv", "_row": np.arange(1, rows + 1)})


class Registry:
    saved = None

    def challenge(self, name, model, judge, metrics, example):
        self.saved = (name, model, judge, metrics, example)
        return {"version": 1, "alias": "champion"}


def run(frame, models=None, most=100000):
    return train.run({"silver.trip_zone": frame}, {"most_trips": str(most)}, models or Registry())


class Split(unittest.TestCase):
    def test_no_day_and_no_trip_is_on_both_sides(self):
        earlier, later = train.split(train.sample(trips(), 10**6))
        self.assertEqual((len(earlier), len(later)), (960, 240))
        self.assertLess(earlier["pickup_datetime"].dt.date.max(), later["pickup_datetime"].dt.date.min())
        self.assertFalse(set(earlier["_row"]) & set(later["_row"]))

    def test_what_is_held_out_changes_nothing_that_is_learned(self):
        frame, models = trips(), Registry()
        changed = frame.copy()
        later = changed["pickup_datetime"] >= pd.Timestamp("2019-01-17")
        changed.loc[later, "total_amount"] = 1.0
        run(frame, models)
        one = TaxiModel().fit(train.split(frame)[0])
        other = TaxiModel().fit(train.split(changed)[0])
        np.testing.assert_array_equal(one.predict(frame), other.predict(frame))
        np.testing.assert_array_equal(models.saved[1].predict(frame), one.predict(frame))

    def test_a_trip_does_not_know_its_own_price(self):
        frame = trips()
        model = TaxiModel().fit(frame)
        dear = frame.copy()
        dear.loc[0, "total_amount"] += 1000.0
        again = TaxiModel().fit(dear)
        own = [fitted._features(table, table[TARGET])[0] for fitted, table in ((model, frame), (again, dear))]
        np.testing.assert_allclose(own[0], own[1])

    def test_only_what_is_known_at_the_start_is_read(self):
        frame = trips()
        model = TaxiModel().fit(frame)
        np.testing.assert_array_equal(model.predict(frame[COLUMNS]), model.predict(frame))
        self.assertFalse({"trip_distance", "fare_amount", "tip_amount", "payment_type", TARGET} & set(COLUMNS))

    def test_a_sample_is_spread_over_all_days_and_the_same_whatever_the_order(self):
        frame = trips()
        some = train.sample(frame, 300)
        self.assertEqual((len(some), some["pickup_datetime"].dt.date.nunique()), (300, 20))
        pd.testing.assert_frame_equal(some, train.sample(frame.sample(frac=1, random_state=1), 300))


class Judged(unittest.TestCase):
    def test_a_champion_that_has_learned_from_what_is_held_out_is_worth_least(self):
        frame, models = trips(), Registry()
        run(frame, models)
        judge, (earlier, later) = models.saved[2], train.split(frame)
        self.assertEqual(judge(TaxiModel().fit(frame)), -np.inf)
        self.assertEqual(judge(TaxiModel()), -np.inf)
        self.assertEqual(judge(models.saved[1]), -train.error(models.saved[1].predict(later), later))
        self.assertLess(judge(TaxiModel().fit(earlier.tail(100))), judge(models.saved[1]))


class Registered(unittest.TestCase):
    def test_a_better_model_is_registered_with_its_errors(self):
        models = Registry()
        made = run(trips(), models)
        version, errors = made["gold.taximodel_version"].iloc[0], made["gold.taximodel_error"]
        self.assertEqual((version["version"], version["alias"], version["trip_count"]), ("1", "champion", 960))
        self.assertIsNone(version["reason"])
        self.assertEqual(errors["trip_count"].tolist(), [240, 240, 240])
        self.assertLess(errors["mae_usd"][0], errors["mae_usd"][1:].min() / 2)
        self.assertEqual(models.saved[3]["mae_usd"], errors["mae_usd"][0])
        self.assertEqual(models.saved[4].columns.tolist(), COLUMNS)

    def test_a_model_that_is_no_better_than_a_median_is_not(self):
        frame, models = trips(), Registry()
        frame["total_amount"] = np.random.default_rng(3).permutation(frame["total_amount"].to_numpy())
        version = run(frame, models)["gold.taximodel_version"].iloc[0]
        self.assertIsNone(version["version"])
        self.assertRegex(version["reason"], r"^errs by \d+\.\d\d USD, a median by \d+\.\d\d$")
        self.assertIsNone(models.saved)

    def test_of_too_few_days_and_of_no_trips_none_is_made_and_the_table_says_why(self):
        for frame in (trips(4, 300), trips(10, 40), trips(1, 0)):
            made = run(frame)
            self.assertEqual(made["gold.taximodel_version"]["reason"][0], "fewer than 5 days or 500 trips")
            self.assertEqual(len(made["gold.taximodel_error"]), 0)


if __name__ == "__main__":
    unittest.main()
