"""What scikit-learn itself needs to read connections, encode them and let the forests of a saved detector judge them.

Nothing is joined, written or kept. Arguments: the saved model, the file of connections. Runs in the folder of the
model's modules.
"""
import pickle
import sys

import pandas as pd

sys.path.insert(0, ".")
model, rows = sys.argv[1:]
with open(model, "rb") as file:
    detector = pickle.load(file)
numbers = detector._encoder.transform(pd.read_csv(rows))
for forest in detector._forests:
    forest.predict(numbers)
