"""How well a score tells attacks from normal connections."""
import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve

_FALSE_POSITIVES = 0.01


def measured(attack, score):
    """Area under the curve, average precision, and the share of attacks found at 1 % false positives."""
    attack, score = np.asarray(attack, bool), np.asarray(score, float)
    if attack.all() or not attack.any():
        return {"auc": np.nan, "average_precision": np.nan, "recall_at_1pct": np.nan}
    false, found, _ = roc_curve(attack, score)
    return {
        "auc": roc_auc_score(attack, score),
        "average_precision": average_precision_score(attack, score),
        # No threshold between two that the scores allow: what is found with at most so many false ones.
        "recall_at_1pct": found[false <= _FALSE_POSITIVES].max(),
    }
