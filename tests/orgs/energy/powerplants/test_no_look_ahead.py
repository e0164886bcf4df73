"""What was issued stays, whatever comes after it: load, weather, telemetry and later forecasts."""
import unittest
from unittest import mock

import numpy as np
import pandas as pd

import redirect_inputs
from alarms import run
from overconsumption import weather_forecast
from overconsumption.issue import DAY
from redirect import plan

DAYS = 68
# The day whose forecast was issued last, at 18:00 of Paris.
FIRST = pd.Timestamp("2022-03-03")
ISSUED = pd.Timestamp("2022-03-02 17:00")
WEATHER = ["cloud_cover_pct", "wind_speed_10m_kmh"]


def shuffled(inputs, rng):
    """The inputs with all that happened after the issue in another order."""
    out = dict(inputs)
    at = {"gold.station_hour": ("ts", ["consumption_mw", "available_mw"]),
          "gold.grid_balance": ("ts", ["load_mw", "other_supply_mw"]),
          "silver.hourly": ("hour", ["load_mw"]),
          "silver.weather": ("time_utc", WEATHER),
          "gold.overconsumption_forecast": ("issued_at", ["forecast_mw", "upper_mw"])}
    for name, (time, columns) in at.items():
        table = inputs[name].copy()
        # An hour that begins at the issue is not complete then, and the forecast that is issued then is said.
        later = table[time] > ISSUED if time == "issued_at" else table[time] >= ISSUED
        for column in columns:
            table.loc[later, column] = rng.permutation(table.loc[later, column].to_numpy())
        out[name] = table
    operator = out["silver.hourly"]
    # That of the day is published in the morning before.
    later = operator["hour"] >= FIRST + pd.Timedelta(days=1)
    operator.loc[later, "load_forecast_mw"] = rng.permutation(operator.loc[later, "load_forecast_mw"].to_numpy())
    return out


def with_forecasts_of(weather, real=weather_forecast.runs):
    """The error model, as it was for the days whose forecast had been issued: the one way by which weather that comes
    later reaches them."""
    def runs(observed, hours):
        out = real(observed, hours)
        first = real({name: seen(weather, name, frame) for name, frame in observed.items()}, hours)
        said = np.asarray(hours[::DAY] <= FIRST.tz_localize("UTC"))
        return {name: np.where(said[:, None, None], first[name], values) for name, values in out.items()}
    return mock.patch.object(weather_forecast, "runs", runs)


def seen(weather, name, like):
    column = {"cloud": "cloud_cover_pct", "wind": "wind_speed_10m_kmh"}[name]
    wide = weather.pivot(index="time_utc", columns="city", values=column)
    wide.index = wide.index.tz_localize("UTC")
    return wide.reindex(index=like.index, columns=like.columns)


class NoLookAhead(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.inputs = redirect_inputs.windy_weeks(DAYS)
        cls.later = shuffled(cls.inputs, np.random.default_rng(5))
        cls.alarms, cls.plans = ([], [])
        for inputs in (cls.inputs, cls.later):
            with with_forecasts_of(cls.inputs["silver.weather"]):
                cls.alarms.append(run.run(inputs, redirect_inputs.PARAMETERS, None)["gold.overconsumption_event"])
                cls.plans.append(plan.run(inputs, redirect_inputs.PARAMETERS, None))

    def told(self, one, other):
        """Compares what was issued until then, and sees that what came later is not the same."""
        first, second = (table[table["issued_at"] <= ISSUED].reset_index(drop=True) for table in (one, other))
        pd.testing.assert_frame_equal(first, second)
        self.assertGreater((first["issued_at"] > ISSUED - pd.Timedelta(days=1)).sum(), 10)
        last = [table[table["issued_at"] > ISSUED].reset_index(drop=True) for table in (one, other)]
        self.assertFalse(last[0].equals(last[1]))

    def test_what_comes_after_the_issue_may_be_shuffled_and_the_alarms_of_the_evening_before_stay(self):
        self.told(*(found[found["tier"] == "day-ahead"] for found in self.alarms))

    def test_what_comes_after_the_issue_may_be_shuffled_and_the_alarms_of_the_last_telemetry_stay(self):
        beginning = ["area_id", "starts_at", "issued_at"]
        self.told(*(found[found["tier"] == "intraday"][beginning] for found in self.alarms))
        over = pd.Timedelta(hours=2) + ISSUED
        one, two = (
            found[(found["tier"] == "intraday") & (found["ends_at"] <= over)].drop(columns="rank")
            for found in self.alarms)
        self.assertGreater(len(one), 0)
        pd.testing.assert_frame_equal(one.reset_index(drop=True), two.reset_index(drop=True))

    def test_what_comes_after_the_issue_may_be_shuffled_and_the_plan_of_the_day_stays(self):
        self.told(*(out["gold.overconsumption_alert"] for out in self.plans))
        one, two = (out["gold.redirect_plan"] for out in self.plans)
        until = FIRST + pd.Timedelta(days=1)
        self.assertGreater((one["ts"] >= FIRST).sum(), 0)
        pd.testing.assert_frame_equal(one[one["ts"] < until], two[two["ts"] < until])
