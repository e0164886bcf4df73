"""Runs one Python task of a flow for `platform run`: reads request.json, writes tables and answer.json beside it."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "python"))

import frames
import functions
import registry


def run(request):
    """Calls the function with its tables as frames; what to commit: the types of the tables written and the models
    saved."""
    work = pathlib.Path(request["work"])
    function = functions.load(request["function"], request["path"])
    inputs = {name: frames.read(work / "in" / f"{name}.csv", types) for name, types in request["inputs"].items()}
    models = registry.Models(request["model_folder"], request["models"])
    outputs = functions.check(function(inputs, request["parameters"], models), request["outputs"])
    types = {name: frames.write(frame, work / "out" / f"{name}.csv") for name, frame in outputs.items()}
    return {"outputs": types, "models": models.saved}


if __name__ == "__main__":
    path = pathlib.Path(sys.argv[1])
    answer = run(json.loads(path.read_text(encoding="utf-8")))
    path.with_name("answer.json").write_text(json.dumps(answer), encoding="utf-8")
