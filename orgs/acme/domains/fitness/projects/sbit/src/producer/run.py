"""The producer as a task."""
import pathlib

from . import sets


def run(inputs, parameters, models):
    """Parameters: `seed`, `sets` (how many of the two), `readings` (of the one watch of each set), and `landing`, the
    folder of the landing volume."""
    landing = pathlib.Path(parameters["landing"])
    for number in range(1, int(parameters["sets"]) + 1):
        sets.land(number, int(parameters["readings"]), int(parameters["seed"]), landing)
    return {}
