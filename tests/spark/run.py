"""The local run, the plan of dev, then every mode on Spark; prints what was compared and how long it took."""
import argparse
import base64
import concurrent.futures
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

import landing
import local_run

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What each project is run on.
PROJECTS = {
    "energy/powerplants": landing.cut, "fitness/sbit": landing.nothing, "transport/taxinyc": landing.whole,
    "security/intrusion": landing.few,
}
# Other defaults for parameters of its flows, but for --all: of a watch the two visits of one person, and little more.
FEWER = {"fitness/sbit": {"readings": "12000"},
         "security/intrusion": {"trees": "3", "iterations": "2", "reg_params": "0.01", "elastic_net_params": "0.5",
                                "folds": "2"}}
# A month that is judged, and the eight weeks before it that a model needs.
SMALL = datetime.date(2021, 11, 4), datetime.date(2022, 2, 1)
ALL = datetime.date(2021, 1, 1), datetime.date(2023, 1, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="the two years instead of three months")
    parser.add_argument("--mode", choices=["classic", "connect"], action="append", help="both when left out")
    parser.add_argument("--soak", action="store_true", help="with micro-batches, kills, resets and the broker besides")
    parser.add_argument("--flows", type=pathlib.Path, help="folder with the flow.json files, where the plan lacks them")
    options = parser.parse_args()
    work = ROOT / "out" / "spark-tests"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    print(versions(), flush=True)
    run("dotnet", "build", "cli", "-v", "q")
    plan = json.loads(run("dotnet", "run", "--no-build", "--project", "cli", "--", "preview", "dev", "--json"))
    tables = declared(options.flows, plan)
    fewer = {} if options.all else FEWER
    (work / "plan.json").write_text(json.dumps(lessened(plan, fewer)), encoding="utf-8")
    begun = time.time()
    for project, land in PROJECTS.items():
        folder = next(ROOT.glob(f"orgs/*/domains/{project.replace('/', '/projects/')}"))
        places = land(folder, work / "input" / project, *(ALL if options.all else SMALL))
        local_run.run(ROOT, project, places, work / "local" / project, fewer.get(project, {}))
    expected = [f"{project}/{name}" for project, names in tables.items() for name in names]
    (work / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    print(f"local run: {time.time() - begun:.0f} s", flush=True)
    # Beside each other: a session of small tables plans on one core most of the time.
    with concurrent.futures.ThreadPoolExecutor() as pool:
        codes = list(pool.map(lambda name: mode(name, work, options), options.mode or ["classic", "connect"]))
    print(f"in all {time.time() - begun:.0f} s")
    sys.exit(max(codes))


def mode(name, work, options):
    """Runs a mode in a process of its own; what it tells is <work>/<mode>.txt while it runs."""
    begun = time.time()
    more = ["--soak"] if options.soak else []
    more += [] if options.flows is None else ["--flows", str(options.flows.resolve())]
    here, told = pathlib.Path(__file__).parent, work / f"{name}.txt"
    with told.open("w", encoding="utf-8") as output:
        command = [sys.executable, "-u", "flows.py", str(work), name, *more]
        done = subprocess.run(command, cwd=here, stdout=output, stderr=output)
    told = told.read_text(encoding="utf-8")
    end = f"{name}: {time.time() - begun:.0f} s, {'all well' if done.returncode == 0 else 'FAILED'}"
    print(f"{told}{end}", flush=True)
    return done.returncode


def lessened(plan, fewer):
    """The plan with other defaults for parameters of the jobs of a project."""
    for resource in plan["resources"]:
        tasks = resource["inputs"].get("tasks") or []
        flows = {task["notebookTask"]["baseParameters"]["flow"] for task in tasks if "notebookTask" in task}
        for project, values in fewer.items():
            if any(f"/{project.replace('/', '/projects/')}/" in flow for flow in flows):
                for parameter in resource["inputs"].get("parameters", []):
                    parameter["default"] = values.get(parameter["name"], parameter["default"])
    return plan


def declared(flows, plan):
    """Project to every table that its flows make, by their flow.json."""
    found = [] if flows is None else [path.read_text(encoding="utf-8") for path in flows.rglob("flow.json")]
    for resource in plan["resources"]:
        if resource["inputs"].get("path", "").endswith("/flow.json"):
            found.append(base64.b64decode(resource["inputs"]["contentBase64"]))
    if not found:
        print("tests/spark: the plan of dev has no flow.json; name a folder that has them with --flows")
        sys.exit(2)
    tables = {project: {"bronze.ingest_errors"} for project in PROJECTS}
    for flow in map(json.loads, found):
        if "integration" in flow:
            continue
        # What Spark alone makes has nothing beside it.
        alone = {f"{made['layer']}.{made['table']}"
                 for task in flow["tasks"] if "spark" in task for made in task["outputs"]}
        made = {f"{made['layer']}.{made['name']}" for made in flow["tables"]}
        tables["/".join(flow["flow"].split("/")[:2])] |= made - alone
    return {project: sorted(names) for project, names in tables.items()}


def versions():
    """What both sides run with."""
    import mlflow
    import numpy
    import pandas
    import pyspark
    import sklearn

    modules = ", ".join(f"{module.__name__} {module.__version__}" for module in (pandas, numpy, sklearn, mlflow))
    return f"Python {sys.version.split()[0]}, {modules}, Spark {pyspark.__version__}, {os.environ['SPARK_HOME']}"


def run(*command):
    """Runs a program of the repository; what it prints."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"[-4000:])
    return done.stdout


if __name__ == "__main__":
    main()
