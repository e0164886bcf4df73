"""Which connections are learned from and which are held out: by a digest of their features, so that equal ones are
never on both sides, and a connection stays on its side in every run, portion and version of a model."""
import hashlib

import numpy as np

from .columns import NORMAL, SEED

_HELD_OUT = 0.2


def is_held_out(rows):
    """True for a fifth of the connections. Needs the column id, whose characters 2 to 33 are a digest of the
    features alone: a label has no part in it."""
    return np.array([_share(f"{SEED}:{name[1:33]}") < _HELD_OUT for name in rows["id"]], bool)


def is_attack(rows):
    """Whether a row's label is another than normal."""
    return (rows["label"] != NORMAL).to_numpy()


def _share(text):
    return int(hashlib.md5(text.encode()).hexdigest()[:8], 16) / 16**8
