"""Small connections, in the form that a task gets them."""
import hashlib

import numpy as np
import pandas as pd

from intrusion.columns import FEATURES, NORMAL, TEXTS

# What each kind does most: bytes sent, connections in two seconds, share of errors.
_KINDS = {NORMAL: (300, 5, 0.0), "smurf.": (1032, 500, 0.0), "neptune.": (0, 200, 1.0), "satan.": (10, 100, 0.5)}


def some(counts, seed=0):
    """Distinct labelled connections, as many of each label as `counts` says, in the order of their ids."""
    rng, parts = np.random.default_rng(seed), []
    for label, count in counts.items():
        sent, others, errors = _KINDS.get(label, (50, 50, 0.2))
        part = pd.DataFrame(0.0, index=range(count), columns=FEATURES)
        part[TEXTS] = ["tcp", "http" if label == NORMAL else "private", "SF"]
        part["src_bytes"] = sent + rng.integers(0, 1000, count) + np.arange(count) / 10
        part["count"] = np.maximum(1, others + rng.integers(-4, 5, count))
        part["serror_rate"] = np.clip(errors + rng.normal(0, 0.05, count), 0, 1).round(2)
        parts.append(part.assign(label=label))
    rows = pd.concat(parts, ignore_index=True)
    digests = [hashlib.md5(repr(row).encode()).hexdigest() for row in rows[FEATURES].itertuples(index=False)]
    rows.insert(0, "id", [f"A{digest}0000" for digest in digests])
    return rows.sort_values("id", ignore_index=True)


def classes(rows):
    """gold.kdd_label of these rows: each label its own class."""
    labels = rows["label"].unique()
    return pd.DataFrame({"label": labels, "attack_class": [label.rstrip(".") for label in labels]})


def learned_from(fit):
    """A stand-in for a method `fit(self, rows)` that notes the ids of the rows; and these ids."""
    seen = set()

    def noted(self, rows):
        seen.update(rows["id"])
        return fit(self, rows)

    return noted, seen
