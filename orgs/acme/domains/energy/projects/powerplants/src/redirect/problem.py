"""A day of excesses as one linear problem, in whole kilowatts that arrive."""
import dataclasses

import numpy as np
from scipy import sparse

CONSTRAINTS = ("ramp_up", "ramp_down", "minimum_load", "lines", "losses")


@dataclasses.dataclass(frozen=True)
class Day:
    """Hours (rows) of one day in order, without a gap. Kilowatts are whole and count at the station, except
    `excess_kw`, which counts in the area. `lifted` names constraints that are left out."""
    excess_kw: np.ndarray    # (hours, areas)
    limit_kw: np.ndarray     # (hours, candidates): what each can add; 0 for the station of an area with an excess
    need_kw: np.ndarray      # (hours, candidates): the least that it must add to stand above its minimum load
    is_off: np.ndarray       # (hours, candidates): it would have to start
    start_eur: np.ndarray    # (candidates)
    ramp_kw: np.ndarray      # (candidates): by how much it may add more, or less, than an hour before
    before_kw: np.ndarray    # (candidates): what it added in the hour before the day
    cost: np.ndarray         # (areas, candidates), EUR/MWh
    line_kw: int             # the most from one candidate to one area
    loss_ppm: int            # millionths of what is sent that are lost on the way
    lifted: frozenset = frozenset()

    def arriving(self, kw) -> np.ndarray:
        """What arrives of `kw`, rounded down."""
        return np.asarray(kw, dtype=np.int64) * (1_000_000 - self.loss_ppm) // 1_000_000

    def needed(self) -> np.ndarray:
        """What must arrive of a candidate for it to add what it needs to, rounded up; 0 where it needs nothing."""
        need = (self.need_kw + self._rounding()) * (self.need_kw > 0)
        return -(-need * (1_000_000 - self.loss_ppm) // 1_000_000)

    def switched(self) -> np.ndarray:
        """Hours and candidates for which it matters whether the candidate is on."""
        return (self.need_kw > 0) | (self.is_off & (self.start_eur > 0))

    def following(self) -> np.ndarray:
        """How much more, or less, may arrive of a candidate than an hour before."""
        return self.arriving(np.maximum(self.ramp_kw - self._rounding(), 0))

    def _rounding(self) -> int:
        """A kilowatt per area, so that what is sent keeps a limit wherever its parts are rounded."""
        return self.excess_kw.shape[1] if self.loss_ppm else 0

    def sent(self, arrived_kw) -> np.ndarray:
        """What was sent where so much arrived: no more than `arriving` would have let through."""
        return np.asarray(arrived_kw, dtype=np.int64) * 1_000_000 // (1_000_000 - self.loss_ppm)

    def cost_of(self, flows_kw: np.ndarray) -> float:
        """EUR of flows (hours, areas, candidates): what is sent, and the starts; without what stays unserved."""
        given = flows_kw.sum(axis=1) > 0.5
        on = given | ~self.is_off
        starts = given & self.is_off & ~np.vstack([(self.before_kw > 0)[None, :], on[:-1]])
        pays = 0.0 if "minimum_load" in self.lifted else (starts * self.start_eur).sum()
        return float((flows_kw * self.cost).sum() * 1e3 / (1e6 - self.loss_ppm) + pays)


class Flows:
    """The flows that a day can have: (hour, area, candidate) of each, and the matrices over them."""

    def __init__(self, day: Day):
        asks, gives = day.excess_kw > 0, day.limit_kw > 0
        self.hour, self.area, self.candidate = np.nonzero(asks[:, :, None] & gives[:, None, :])
        self.asking_hour, self.asking_area = np.nonzero(asks)
        self.day, self.count, self.unserved = day, len(self.hour), len(self.asking_hour)
        self.candidates = day.limit_kw.shape[1]

    def served(self) -> sparse.csr_matrix:
        """Rows: (hour, area) with an excess; flows into it, then what stays unserved."""
        place = np.full(self.day.excess_kw.shape, -1)
        place[self.asking_hour, self.asking_area] = np.arange(self.unserved)
        into = self._matrix(place[self.hour, self.area], self.unserved)
        return sparse.hstack([into, sparse.identity(self.unserved)], format="csr")

    def given(self) -> sparse.csr_matrix:
        """Rows: (hour, candidate); what it adds."""
        out = self._matrix(self.hour * self.candidates + self.candidate, self.day.limit_kw.size)
        return sparse.hstack([out, sparse.csr_matrix((out.shape[0], self.unserved))], format="csr")

    def _matrix(self, rows, height):
        ones = np.ones(self.count)
        return sparse.csr_matrix((ones, (rows, np.arange(self.count))), shape=(height, self.count))

    def spread(self, values: np.ndarray) -> np.ndarray:
        """The flows among the values of a plan as an (hours, areas, candidates) array."""
        out = np.zeros((*self.day.excess_kw.shape, self.candidates), dtype=values.dtype)
        out[self.hour, self.area, self.candidate] = values[:self.count]
        return out

    def bounds(self) -> np.ndarray:
        """The most of each flow; what stays unserved is bound by what is asked."""
        day, excess = self.day, self.day.excess_kw
        line = excess.max() if "lines" in day.lifted else int(day.arriving(day.line_kw))
        most = np.minimum(excess[self.hour, self.area], line)
        return np.concatenate([most, np.full(self.unserved, np.inf)])


def limits(day: Day, flows: Flows) -> tuple:
    """(matrix, most) of what binds the candidates: headroom, and how fast they follow."""
    given, wide = flows.given(), day.limit_kw.shape[1]
    rows, most = [given], [day.arriving(day.limit_kw).ravel()]
    ramp = day.following()
    hours = len(day.limit_kw)
    before = day.arriving(day.before_kw)
    step = given - sparse.vstack([sparse.csr_matrix((wide, given.shape[1])), given[:-wide]], format="csr")
    first = np.concatenate([before, np.zeros((hours - 1) * wide, dtype=np.int64)])
    if "ramp_up" not in day.lifted:
        rows.append(step)
        most.append(np.tile(ramp, hours) + first)
    if "ramp_down" not in day.lifted:
        rows.append(-step)
        most.append(np.tile(ramp, hours) - first)
        # What is given in the last hour can stop in the next: nobody knows yet who asks then.
        rows.append(given[-wide:])
        most.append(ramp)
    matrix, most = sparse.vstack(rows, format="csr"), np.concatenate(most)
    used = np.diff(matrix.indptr) > 0
    return matrix[used], most[used]
