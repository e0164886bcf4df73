"""What the champion says of connections: those that nobody has labelled, and the held-out ones beside their labels."""
import pandas as pd

from .columns import FEATURES
from .split import is_held_out
from .train import NAME

_SAID = ["score", "is_anomaly", "component_score", "predicted_label"]


def champion(models):
    """The model; LookupError where none has been trained yet."""
    if (model := models.load(NAME)) is None:
        raise LookupError(f"there is no model {NAME}@champion: run the flow ml/training first")
    return model


def scored(model, rows):
    """The columns of `rows` but for the features, and what the model says of each row. For batches and for streams."""
    rest = [column for column in rows.columns if column not in FEATURES]
    return pd.concat([rows[rest], model.predict(rows)[_SAID]], axis=1)


def run(inputs, parameters, models):
    """One row per connection that no model has learned from."""
    model = champion(models)
    labelled, unlabeled = inputs["silver.kdd"], inputs["silver.kdd_unlabeled"]
    held_out = labelled[is_held_out(labelled)]
    rows = pd.concat([held_out, unlabeled.assign(label=None)], ignore_index=True)
    return {"silver.kdd_scored": scored(model, rows)}
