import dataclasses
import itertools
import unittest

import numpy as np

from other_formulation import cheapest as otherwise
from redirect.allocation import UNSERVED_COST, allocate
from redirect.problem import Day


def day(excess, limit, cost, **other):
    """A day; without more said nothing but excess and limits binds."""
    excess, limit = np.array(excess, dtype=np.int64), np.array(limit, dtype=np.int64)
    wide = limit.shape[1]
    free = {
        "need_kw": np.zeros(limit.shape, dtype=np.int64), "is_off": np.zeros(limit.shape, dtype=bool),
        "start_eur": np.zeros(wide), "ramp_kw": np.full(wide, 10**9), "before_kw": np.zeros(wide, dtype=np.int64),
        "cost": np.array(cost, float), "line_kw": 10**9, "loss_ppm": 0}
    return Day(excess, limit, **{**free, **{name: np.array(value) for name, value in other.items()}})


def price(problem, flows, unserved):
    return problem.cost_of(flows) + UNSERVED_COST * unserved.sum() / 1000


def of_all_plans(problem):
    """The price of the cheapest by trying every plan."""
    shape = (*problem.excess_kw.shape, problem.limit_kw.shape[1])
    most = np.minimum(problem.excess_kw[:, :, None], problem.limit_kw[:, None, :]).clip(max=int(problem.line_kw))
    best = np.inf
    for values in itertools.product(*(range(m + 1) for m in np.broadcast_to(most, shape).ravel())):
        flows = np.array(values).reshape(shape)
        unserved = problem.excess_kw - flows.sum(axis=2)
        if (unserved >= 0).all() and keeps(problem, flows):
            best = min(best, price(problem, flows, unserved))
    return best


def keeps(problem, flows):
    given = problem.sent(flows).sum(axis=1)
    steps = np.diff(np.vstack([problem.before_kw, given, np.zeros_like(problem.before_kw)]), axis=0)
    below = (given > 0) & (given < problem.need_kw)
    return ((given <= problem.limit_kw).all() and (np.abs(steps) <= problem.ramp_kw).all() and not below.any()
            and (problem.sent(flows) <= problem.line_kw).all())


def drawn(rng, hours, areas, wide, most, **other):
    need = rng.integers(0, most + 1, (hours, wide)) * (rng.random((hours, wide)) < 0.6)
    return day(
        rng.integers(0, most + 2, (hours, areas)), rng.integers(0, most + 1, (hours, wide)),
        rng.integers(1, 100, (areas, wide)), need_kw=need, is_off=(need > 0) & (rng.random((hours, wide)) < 0.7),
        start_eur=rng.integers(0, 2, wide) * 0.01,
        ramp_kw=rng.integers(1, most + 1, wide), line_kw=int(rng.integers(1, most + 1)), **other)


class Allocation(unittest.TestCase):
    def test_it_is_as_cheap_as_the_best_of_all_plans(self):
        rng = np.random.default_rng(11)
        for _ in range(80):
            hours, areas, wide = rng.choice([(2, 1, 2), (3, 1, 2), (2, 2, 1), (2, 1, 3), (1, 2, 3)])
            problem = drawn(rng, hours, areas, wide, 2)
            flows, unserved = allocate(problem)
            self.assertAlmostEqual(price(problem, flows, unserved), of_all_plans(problem), places=5)

    def test_it_is_as_cheap_as_another_formulation_says_of_whole_days(self):
        rng = np.random.default_rng(12)
        for _ in range(6):
            problem = dataclasses.replace(drawn(rng, 24, 4, 7, 900_000, loss_ppm=21_900), start_eur=np.full(7, 90_000))
            flows, unserved = allocate(problem)
            self.assertAlmostEqual(price(problem, flows, unserved) / otherwise(problem), 1, places=6)

    def test_redirected_and_unserved_are_the_excess_exactly_and_nothing_is_broken(self):
        rng = np.random.default_rng(13)
        for _ in range(20):
            problem = drawn(rng, 6, 3, 5, 2_000_000, loss_ppm=21_900)
            flows, unserved = allocate(problem)
            self.assertEqual((flows.sum(axis=2) + unserved).tolist(), problem.excess_kw.tolist())
            self.assertTrue((unserved >= 0).all() and (flows >= 0).all() and keeps(problem, flows))

    def test_a_candidate_goes_up_and_down_within_its_ramp(self):
        excess = [[500], [500], [500], [500], [0]]
        flows, _ = allocate(day(excess, [[500]] * 5, [[1.0]], ramp_kw=[200]))
        self.assertEqual(flows.ravel().tolist(), [200, 400, 400, 200, 0])

    def test_what_it_gave_before_midnight_counts(self):
        flows, _ = allocate(day([[500], [500]], [[500]] * 2, [[1.0]], ramp_kw=[200], before_kw=[200]))
        self.assertEqual(flows.ravel().tolist(), [400, 200])

    def test_below_its_minimum_load_a_station_stays_off(self):
        problem = day([[100]], [[300, 300]], [[1.0, 50.0]], need_kw=[[240, 0]], is_off=[[True, False]])
        self.assertEqual(allocate(problem)[0].ravel().tolist(), [0, 100])

    def test_a_start_is_paid_once_where_it_is_worth_it(self):
        problem = day([[300]] * 3, [[300, 300]] * 3, [[10.0, 90.0]], is_off=[[True, False]] * 3, start_eur=[60.0, 0])
        self.assertEqual(allocate(problem)[0][:, 0, 0].tolist(), [300] * 3)
        dear = dataclasses.replace(problem, start_eur=np.array([80.0, 0]))
        self.assertEqual(allocate(dear)[0][:, 0, 0].tolist(), [0] * 3)

    def test_a_line_carries_no_more_than_it_can_and_loses_a_part(self):
        problem = day([[1000]], [[1000, 1000]], [[1.0, 5.0]], line_kw=600, loss_ppm=20_000)
        flows, unserved = allocate(problem)
        self.assertEqual((flows.ravel().tolist(), unserved.ravel().tolist()), ([588, 412], [0]))
        self.assertEqual(problem.sent(flows).ravel().tolist(), [600, 420])

    def test_equal_costs_are_decided_the_same_way_every_time(self):
        problem = day([[70, 50]], [[60, 60, 60]], np.full((2, 3), 10.0))
        self.assertEqual(len({str(allocate(problem)[0].tolist()) for _ in range(5)}), 1)

    def test_without_candidates_all_stays_unserved(self):
        self.assertEqual(allocate(day([[5]], np.empty((1, 0)), np.empty((1, 0))))[1].tolist(), [[5]])
