"""Connections as events: sent, scored as they come in, and those that are anomalies sent on."""
import numpy as np
import pandas as pd

from .columns import FEATURES, NORMAL, NUMBERS, TEXTS
from .score import champion, scored

# No number of a connection is larger, as the contract of bronze.kdd says.
_LARGEST = 4_294_967_295


def sender(parameters, models):
    """Every so many-th line of the files as an event with all 41 features: nobody has to look anything up."""
    every = int(parameters["every"])

    def send(rows):
        chosen = rows[(rows["_row"] % every == 0) & rows[FEATURES].notna().all(axis=1)]
        return chosen[FEATURES].assign(id=chosen["_file"] + ":" + chosen["_row"].astype(str))

    return send


def scorer(parameters, models):
    """Each event with what the champion says of it, or why it can say nothing."""
    model = champion(models)
    return lambda rows: judged(model, rows)


def alarms(parameters, models):
    """The events that are anomalies: by what they look like most, or by how anomalous they are."""
    model = champion(models)

    def alarm(rows):
        found = judged(model, rows)
        chosen = found[(found["predicted_label"].fillna(NORMAL) != NORMAL) | found["is_anomaly"].fillna(False)]
        return chosen[["id", "score", "predicted_label"]].rename(columns={"score": "probability"})

    return alarm


def judged(model, rows):
    """id, score, is_anomaly, component_score, predicted_label and reason, a row per event with an id."""
    reason = unusable(rows)
    good = rows[reason.isna()]
    # As silver.kdd has them: texts without blanks around them, numbers as numbers.
    texts = {name: good[name].str.strip() for name in TEXTS}
    typed = good.assign(**texts, **{name: pd.to_numeric(good[name]) for name in NUMBERS})[["id", *FEATURES]]
    said = [scored(model, typed)] if len(typed) else []
    bad = pd.DataFrame({"id": rows["id"], "reason": reason}, index=rows.index)
    bad = bad[reason.notna() & rows["id"].notna()]
    columns = ["id", "score", "is_anomaly", "component_score", "predicted_label", "reason"]
    return pd.concat([*said, bad]).reindex(columns=columns).astype(object)


def unusable(rows):
    """Why an event cannot be scored; none where it can. Events are text, as bronze is."""
    numbers = rows[NUMBERS].apply(pd.to_numeric, errors="coerce")
    wrong = ~((numbers >= 0) & (numbers <= _LARGEST))
    wrong = pd.concat([wrong, rows[TEXTS].fillna("").apply(lambda text: text.str.strip() == "")], axis=1)[FEATURES]
    sentences = np.array([*(f"no value for {name}" for name in FEATURES), None], object)
    reason = pd.Series(sentences[np.where(
        wrong.any(axis=1), wrong.to_numpy().argmax(axis=1), len(FEATURES))], rows.index, dtype=object)
    return reason.where(rows["id"].notna(), "no id")
