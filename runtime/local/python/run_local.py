"""Runs one Python task of a flow for `platform run`: reads request.json, writes tables and answer.json beside it."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "python"))

import frames
import functions
import registry
import stream


def run(request):
    """Calls the function with its tables as frames; what to commit: the types of its tables and the models saved."""
    work = pathlib.Path(request["work"])
    function = functions.load(request["function"], request["path"])
    models = registry.Models(request["model_folder"], request["models"])
    if "stream" in request:
        types = stream.run(request, function(request["parameters"], models))
        return {"outputs": types, "models": models.saved, "loaded": models.loaded}
    inputs = {name: frames.read(work / "in" / f"{name}.csv", types) for name, types in request["inputs"].items()}
    outputs = functions.check(function(inputs, request["parameters"], models), request["outputs"])
    types = {name: write(request, name, frame) for name, frame in outputs.items()}
    return {"outputs": types, "models": models.saved, "loaded": models.loaded}


def write(request, table, frame):
    """Writes a table with the types that the flow declares for it; by what the frame holds where it declares none."""
    path, declared = pathlib.Path(request["work"]) / "out" / f"{table}.csv", request.get("columns", {}).get(table)
    return frames.write(frame, path) if declared is None else frames.write_declared(frame, path, declared, table)


if __name__ == "__main__":
    path = pathlib.Path(sys.argv[1])
    try:
        answer = run(json.loads(path.read_text(encoding="utf-8")))
    except ValueError as error:
        # The function says that its tables cannot be worked on: the user needs the sentence, not the way to it.
        if not getattr(error, "input_at_fault", False):
            raise
        print(error, file=sys.stderr)
        sys.exit(3)
    path.with_name("answer.json").write_text(json.dumps(answer), encoding="utf-8")
