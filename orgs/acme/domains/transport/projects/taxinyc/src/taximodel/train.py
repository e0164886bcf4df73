"""Trains on the earlier days, judges on the later ones, and registers what is better than a table of medians.

It is the champion only where it is better than the one that is there (challenge.py of the platform).
"""
import numpy as np
import pandas as pd

from .model import COLUMNS, TARGET, TaxiModel

NAME = "taxi_total"
FEWEST_DAYS, FEWEST_TRIPS = 5, 500


def run(inputs, parameters, models):
    """The version that was registered, or why none was, and the errors on the days that were held out."""
    trips = sample(inputs["silver.trip_zone"], int(parameters["most_trips"]))
    days = trips["pickup_datetime"].dt.normalize()
    if days.nunique() < FEWEST_DAYS or len(trips) < FEWEST_TRIPS:
        reason = f"fewer than {FEWEST_DAYS} days or {FEWEST_TRIPS} trips"
        return {"gold.taximodel_version": _version({}, trips, reason), "gold.taximodel_error": _errors({}, 0)}
    earlier, later = split(trips)
    model = TaxiModel().fit(earlier)
    found = {
        "model": error(model.predict(later), later),
        "median of the boroughs": error(medians(earlier, later), later),
        "median of all": error(np.full(len(later), earlier[TARGET].median()), later),
    }
    best = min(value for name, value in found.items() if name != "model")
    verdict, reason = {}, f"errs by {found['model']:.2f} USD, a median by {best:.2f}"
    if found["model"] < best:
        metrics = {"mae_usd": found["model"], "mae_usd_median": best, "trips_held_out": float(len(later))}
        verdict, reason = models.challenge(NAME, model, worth(later), metrics, earlier[COLUMNS].tail(24)), None
    return {"gold.taximodel_version": _version(verdict, earlier, reason),
            "gold.taximodel_error": _errors(found, len(later))}


def sample(trips, most):
    """The trips in the order of time, every second, third ... one where they are more than a machine should hold."""
    ordered = trips.assign(pickup_datetime=pd.to_datetime(trips["pickup_datetime"])).sort_values(
        ["pickup_datetime", "_file", "_row"], kind="stable", ignore_index=True)
    return ordered.iloc[::max(1, -(-len(ordered) // most))].reset_index(drop=True)


def split(trips):
    """Trips of the earlier days, and of the last fifth of the days: no day, and so no trip, is on both sides."""
    days = trips["pickup_datetime"].dt.normalize()
    known = np.sort(days.unique())
    first = known[-max(1, len(known) // 5)]
    return trips[days < first], trips[days >= first]


def medians(earlier, later):
    """What trips between the same boroughs cost on the earlier days, in the middle; else what all did."""
    places = ["pickup_borough", "dropoff_borough"]
    known = earlier.groupby(places, as_index=False)[TARGET].median()
    found = later[places].merge(known, on=places, how="left")[TARGET]
    return found.fillna(earlier[TARGET].median()).to_numpy()


def error(predicted, trips):
    """The mean absolute error, USD."""
    return float(np.abs(predicted - trips[TARGET].to_numpy()).mean())


def worth(later):
    """A judge for `models.challenge`: less the error on the days held out now.

    The least for a model that has learned from one of them, or that does not say until when it has learned.
    """
    first = later["pickup_datetime"].min()

    def judge(model):
        until = getattr(model, "until", None)
        return -np.inf if until is None or until >= first else -error(model.predict(later), later)

    return judge


def _version(verdict, trips, reason):
    until = trips["pickup_datetime"].max() if len(trips) else None
    return pd.DataFrame([{
        "model": NAME, "version": str(verdict["version"]) if verdict else None, "alias": verdict.get("alias"),
        "trained_until": until, "trip_count": len(trips), "reason": reason,
    }])


def _errors(found, trips):
    rows = [{"forecaster": name, "mae_usd": value, "trip_count": trips} for name, value in found.items()]
    return pd.DataFrame(rows, columns=["forecaster", "mae_usd", "trip_count"])
