"""What each model finds among rows that it has not seen, of attacks that it knows and of attacks that it does not."""
import numpy as np
import pandas as pd

from .columns import NORMAL
from .measures import measured

LEAST_ROWS = 20


def known(rivals, train, held_out):
    """A row per model and class of attack, and one for all: held-out attacks against held-out normal connections."""
    normal = held_out[held_out["label"] == NORMAL]
    attacks = held_out[held_out["label"] != NORMAL]
    found = []
    for name, fit in rivals.items():
        model = fit(train)
        for attack_class, rows in [("all", attacks), *attacks.groupby("attack_class")]:
            found.append(_row(name, "known", attack_class, model, rows, normal))
    return pd.DataFrame(found)


def unseen(rivals, train, held_out):
    """A row per model and class of attack with 20 connections or more: all of them against held-out normal ones, by a
    model that learned from the training rows without that class. One row per model for all: the mean over classes."""
    normal = held_out[held_out["label"] == NORMAL]
    attacks = pd.concat([train, held_out])
    attacks = attacks[attacks["label"] != NORMAL]
    found = []
    for attack_class, rows in attacks.groupby("attack_class"):
        rest = train[train["attack_class"] != attack_class]
        if len(rows) >= LEAST_ROWS and (rest["label"] != NORMAL).any():
            found += [_row(name, "unseen", attack_class, fit(rest), rows, normal) for name, fit in rivals.items()]
    out = pd.DataFrame(found)
    if out.empty:
        return out
    measures = ["auc", "average_precision", "recall_at_1pct"]
    mean = out.groupby("model", sort=False).agg(
        {"attack_count": "sum", "normal_count": "first", **dict.fromkeys(measures, "mean")}).reset_index()
    return pd.concat([mean.assign(scope="unseen", attack_class="all"), out], ignore_index=True)


def _row(name, scope, attack_class, model, attacks, normal):
    rows = pd.concat([attacks, normal])
    truth = np.arange(len(rows)) < len(attacks)
    return {"model": name, "scope": scope, "attack_class": attack_class, "attack_count": len(attacks),
            "normal_count": len(normal), **measured(truth, model.anomaly(rows))}
