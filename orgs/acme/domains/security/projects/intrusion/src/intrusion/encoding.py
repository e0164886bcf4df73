"""Numbers out of a connection, learned from the rows that a model is fitted on and from no other."""
import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler

from .columns import NUMBERS, TEXTS


def encoder(logarithms=True):
    """A column per protocol, service and flag (none for one that was never seen), numbers to mean 0 and spread 1.

    logarithms: whether of 1 plus the number: bytes and counts span six powers of ten.
    """
    steps = ([FunctionTransformer(np.log1p)] if logarithms else []) + [StandardScaler()]
    return ColumnTransformer([
        ("texts", OneHotEncoder(handle_unknown="ignore", sparse_output=False), TEXTS),
        ("numbers", make_pipeline(*steps), NUMBERS),
    ])
