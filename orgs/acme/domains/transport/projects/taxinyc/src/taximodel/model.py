"""The model: boosted trees on the places and the time of a trip, with nothing in it that only its end tells."""
import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

# Known when the meter starts and the passenger has said where to. Distance, fare, tip and payment come with the end,
# and are parts of what is asked for.
COLUMNS = ["pickup_datetime", "pickup_location_id", "dropoff_location_id", "passenger_count"]
TARGET = "total_amount"
_SEED = 42


class TaxiModel:
    """Trained by `fit` on trips; `predict` gives dollars."""

    def fit(self, trips):
        """Learns zones and trees from these trips alone."""
        self.until = trips["pickup_datetime"].max()
        self.middle = float(trips[TARGET].median())
        self.zones = {column: trips.groupby(column)[TARGET].agg(["sum", "count"])
                      for column in ("pickup_location_id", "dropoff_location_id")}
        self.trees = HistGradientBoostingRegressor(
            loss="absolute_error", max_iter=60, min_samples_leaf=15, random_state=_SEED)
        self.trees.fit(self._features(trips, trips[TARGET]), trips[TARGET])
        return self

    def predict(self, trips):
        """Dollars, one number a trip."""
        return self.trees.predict(self._features(trips, None))

    def _features(self, trips, own):
        began = trips["pickup_datetime"]
        columns = [began.dt.hour + began.dt.minute / 60, began.dt.dayofweek, trips["passenger_count"],
                   trips["pickup_location_id"], trips["dropoff_location_id"],
                   (trips["pickup_location_id"] == trips["dropoff_location_id"]).astype(float)]
        columns += [self._mean(trips[column], own) for column in self.zones]
        return np.column_stack([np.asarray(column, dtype=float) for column in columns])

    def _mean(self, zone, own):
        """The mean of a zone, drawn to the middle where trips are few; of a trip that is learned from, without it."""
        known = self.zones[zone.name].reindex(zone).fillna(0.0)
        total, count = known["sum"].to_numpy(), known["count"].to_numpy()
        if own is not None:
            counted = zone.notna().to_numpy()
            total, count = total - np.where(counted, own, 0.0), count - counted
        return (total + 5 * self.middle) / (count + 5)
