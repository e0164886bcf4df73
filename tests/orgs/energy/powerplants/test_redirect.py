import itertools
import unittest

import numpy as np
import pandas as pd

import redirect_inputs
from devices import catalogue
from redirect import plan
from redirect.allocation import UNSERVED_COST, allocate
from redirect.state import State


def cheapest(excess, limit, cost):
    """By trying everything."""
    cells = [range(min(e, l) + 1) for e in excess for l in limit]
    best = np.inf
    for values in itertools.product(*cells):
        flows = np.array(values).reshape(len(excess), len(limit))
        unserved = np.array(excess) - flows.sum(axis=1)
        if (unserved >= 0).all() and (flows.sum(axis=0) <= limit).all():
            best = min(best, (flows * cost).sum() + UNSERVED_COST * unserved.sum())
    return best


class Allocation(unittest.TestCase):
    def test_it_is_as_cheap_as_the_best_of_all_plans(self):
        rng = np.random.default_rng(11)
        for _ in range(60):
            areas, candidates = rng.integers(1, 3), rng.integers(1, 4)
            excess, limit = rng.integers(1, 5, areas).tolist(), rng.integers(0, 4, candidates).tolist()
            cost = rng.integers(1, 100, (areas, candidates)).astype(float)
            flows, unserved = allocate(excess, limit, cost)
            self.assertAlmostEqual((flows * cost).sum() + UNSERVED_COST * unserved.sum(), cheapest(excess, limit, cost))

    def test_redirected_and_unserved_are_the_excess_exactly_and_no_limit_is_broken(self):
        rng = np.random.default_rng(12)
        for _ in range(200):
            excess = rng.integers(1, 3_000_000, rng.integers(1, 6))
            limit = rng.integers(0, 2_000_000, rng.integers(1, 13))
            cost = rng.uniform(1, 200, (len(excess), len(limit)))
            flows, unserved = allocate(excess.tolist(), limit.tolist(), cost)
            self.assertEqual((flows.sum(axis=1) + unserved).tolist(), excess.tolist())
            self.assertTrue((flows.sum(axis=0) <= limit).all() and (flows >= 0).all() and (unserved >= 0).all())
            self.assertEqual(unserved.sum(), max(0, excess.sum() - limit.sum()))

    def test_it_splits_when_one_is_not_enough_and_says_what_stays(self):
        flows, unserved = allocate([100], [60, 30], np.array([[5.0, 1.0]]))
        self.assertEqual((flows.tolist(), unserved.tolist()), ([[60, 30]], [10]))

    def test_equal_costs_are_decided_the_same_way_every_time(self):
        plans = {str(allocate([70, 50], [60, 60, 60], np.full((2, 3), 10.0))[0].tolist()) for _ in range(5)}
        self.assertEqual(len(plans), 1)

    def test_without_candidates_all_stays_unserved(self):
        self.assertEqual(allocate([5], [], np.empty((1, 0)))[1].tolist(), [5])


class Run(unittest.TestCase):
    def test_a_period_without_an_alert_gives_empty_tables_of_the_declared_types(self):
        out = plan.run(redirect_inputs.inputs(), redirect_inputs.PARAMETERS, None)
        alerts, redirects = out["gold.overconsumption_alert"], out["gold.redirect_plan"]
        self.assertEqual((len(alerts), len(redirects)), (0, 0))
        self.assertEqual([str(alerts[c].dtype) for c in ("ts", "issued_at")], ["datetime64[ns]"] * 2)
        self.assertEqual({str(alerts[c].dtype) for c in alerts if c.endswith(("_mw", "_hours"))}, {"float64"})
        self.assertEqual((str(redirects["ts"].dtype), str(redirects["rank"].dtype)), ("datetime64[ns]", "int64"))


class Plan(unittest.TestCase):
    hours = pd.date_range("2022-03-01", periods=4, freq="h", tz="UTC")
    plants = catalogue.plants().sort_values("plant_id", ignore_index=True)

    def state(self, upper, can_give=1000.0, spare=0.0):
        frame = lambda value: pd.DataFrame(float(value), index=self.hours, columns=self.plants["plant_id"])
        none, issued = pd.Series(0.0, index=self.hours), pd.Series(self.hours[0], index=self.hours)
        return State(frame(900), frame(upper), frame(can_give), frame(spare), frame(0), none, issued)

    def redirect(self, state):
        return plan.redirect(state, self.plants, plan.unit_costs(self.plants, 80.0, 0.01), 1.0)

    def test_a_quiet_day_has_no_alert(self):
        alerts, redirects = self.redirect(self.state(999, spare=100))
        self.assertEqual((len(alerts), len(redirects)), (0, 0))

    def test_an_excess_goes_to_others_within_headroom_and_ramp_and_adds_up(self):
        state = self.state(900, spare=80)
        state.upper["N3"] = 2500.1234
        alerts, redirects = self.redirect(state)
        self.assertEqual(alerts["plant_id"].unique().tolist(), ["N3"])
        self.assertEqual(alerts["excess_mw"].tolist(), [1500.124] * 4)
        self.assertNotIn("N3", redirects["to_plant"].tolist())
        self.assertEqual(redirects.groupby("ts").size().tolist(), [17] * 4)
        self.assertTrue((redirects["redirected_mw"] <= 80).all())
        kilowatts = lambda column: (alerts[column] * 1000).round().astype(int)
        self.assertEqual(
            (kilowatts("redirected_mw") + kilowatts("unserved_mw")).tolist(),
            kilowatts("excess_mw").tolist())

    def test_a_candidate_starts_within_its_ramp_and_gives_more_every_hour(self):
        state = self.state(900, spare=0)
        state.upper["N3"] = 2000.0
        state.spare["C2"], state.can_give["C2"] = 500.0, 1400.0
        _, redirects = self.redirect(state)
        self.assertEqual(redirects[redirects["to_plant"] == "C2"]["redirected_mw"].tolist(), [120, 240, 360, 480])

    def test_the_same_state_gives_the_same_plan(self):
        state = self.state(900, spare=80)
        state.upper[["N3", "S1"]] = 1800.0
        first, second = self.redirect(state), self.redirect(state)
        for one, other in zip(first, second):
            pd.testing.assert_frame_equal(one, other)

    def test_an_area_with_an_excess_gives_nothing_to_another(self):
        state = self.state(900, spare=500)
        state.upper[["N3", "S1"]] = 1800.0
        _, redirects = self.redirect(state)
        self.assertFalse(set(redirects["to_plant"]) & {"N3", "S1"})
