"""Learns from the training rows, says what that is worth on others, and lets the new version challenge the old one."""
import pandas as pd

from . import evaluation
from .columns import FEATURES, NORMAL, SEED
from .cross_validation import validated
from .detector import Detector
from .measures import measured
from .rivals import fits
from .split import is_attack, is_held_out

NAME = "intrusion_detector"
MEASURE = "average_precision"


def run(inputs, parameters, models):
    """Tables of the split, the cross-validation, what each model is worth, and the version that was registered."""
    rows = labelled(inputs["silver.kdd"], inputs["gold.kdd_label"])
    held = is_held_out(rows)
    train, held_out = rows[~held], rows[held]
    _check(train, held_out)
    validation, penalty = validated(train)
    rivals = fits(penalty)
    known = evaluation.known(rivals, train, held_out)
    found = pd.concat([known, evaluation.unseen(rivals, train, held_out)], ignore_index=True)
    return {
        "gold.split": _sides(train, held_out),
        "gold.cross_validation": validation.round(6),
        "gold.model_metric": found.round(6),
        "gold.model_version": _register(Detector().fit(train), train, held_out, models),
    }


def labelled(rows, labels):
    """Connections with the class of what they were called."""
    classes = labels.set_index("label")["attack_class"]
    return rows.assign(attack_class=rows["label"].map(classes).fillna("unknown"))


def _check(train, held_out):
    for side, rows in (("training", train), ("held-out", held_out)):
        if is_attack(rows).all() or not is_attack(rows).any():
            error = ValueError(f"of {len(rows)} {side} connections none is normal, or none is an attack: nothing can "
                               "be learned; give more rows with --data")
            error.input_at_fault = True
            raise error


def _sides(train, held_out):
    counts = {"training_count": train["label"].value_counts(), "held_out_count": held_out["label"].value_counts()}
    sides = pd.DataFrame(counts).fillna(0).astype(int)
    return sides.rename_axis("label").reset_index()


def _register(model, train, held_out, models):
    def worth(version):
        return measured(is_attack(held_out), version.anomaly(held_out))[MEASURE]

    verdict = models.challenge(NAME, model, worth, {"training_rows": len(train)}, train[FEATURES].head(5))
    return pd.DataFrame([{
        "model": NAME, "version": str(verdict["version"]), "alias": verdict["alias"], "measure": MEASURE,
        "score": verdict["score"], "champion_score": verdict["champion_score"], "training_count": len(train),
        "held_out_count": len(held_out), "normal_count": int((train["label"] == NORMAL).sum()), "seed": SEED,
    }])
