"""All flows of a project on Spark in one mode, beside what the local run left. One process per mode."""
import argparse
import contextlib
import json
import os
import pathlib
import shutil
import sys
import time

import compare
import landing
import sessions
from plan import Plan, read_flow
from workspace import Workspace


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=pathlib.Path, help="folder with plan.json, expected.json and input/")
    parser.add_argument("mode", choices=["classic", "connect"])
    parser.add_argument("--at-once", type=int, help="files in a micro-batch; all when left out")
    parser.add_argument("--again", action="store_true", help="kill, repeat and reset the streams afterwards")
    parser.add_argument("--flows", type=pathlib.Path, help="folder with flow.json files that the plan lacks")
    options = parser.parse_args()
    begun = time.time()
    folder = options.work / f"{options.mode}-{options.at_once or 'all'}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    plan = Plan(json.loads((options.work / "plan.json").read_text(encoding="utf-8")), folder / "databricks")
    plan.write_workspace()
    if options.flows:
        shutil.copytree(options.flows, next((folder / "databricks").glob("Workspace/*/*")), dirs_exist_ok=True)
    expected = json.loads((options.work / "expected.json").read_text(encoding="utf-8"))
    with getattr(sessions, options.mode)(str(folder)) as spark:
        workspace = Workspace(plan, spark)
        if options.at_once:
            workspace.at_once = {"maxFilesPerTrigger": options.at_once}
        land(plan, options.work / "input")
        for tasks in plan.jobs().values():
            for widgets in tasks:
                run(workspace, widgets)
        label = f"{options.mode}, {options.at_once or 'all'} files at once"
        faults = report(label, spark, plan, expected, begun)
    sys.exit(1 if faults else 0)


def land(plan, places):
    """Lands the input files in the volumes of the jobs."""
    for tasks in plan.jobs().values():
        ingestion = read_flow(tasks[0]["flow"])["ingestion"]
        landing.land({"input": places / "data", "train": places / "train" / "train"}, tasks[0]["landing"], ingestion)


def run(workspace, widgets):
    """A task; a broken gate is no fault here: the local run has the same, and the damaged files may break one."""
    begun = time.time()
    try:
        workspace.run(widgets)
    except Exception as error:
        if type(error).__name__ != "BrokenGate":
            raise
        print(f"  {error}", flush=True)
    print(f"  {pathlib.Path(widgets['flow']).name}/{widgets['task']}: {time.time() - begun:.1f} s", flush=True)


def report(label, spark, plan, expected, begun, without=frozenset()):
    """Compares every table and prints what was compared; the number of tables that differ."""
    tables, rows, faults = 0, 0, 0
    full = {}
    for tasks in plan.jobs().values():
        schemas = json.loads(tasks[0]["schemas"])
        full |= {name: f"spark_catalog.{schemas[name.split('.')[0]]}.{name.split('.')[1]}" for name in expected}
    for name, table in expected.items():
        told, count = compare.differences(table, compare.of_spark(spark, full[name]), compare.OWN | without)
        tables, rows, faults = tables + 1, rows + count, faults + bool(told)
        for sentence in told:
            print(f"{label}: {name}: {sentence}")
    compared = f"{tables} tables, {rows} rows compared, {faults} tables differ"
    print(f"{label}: {compared}, {time.time() - begun:.0f} s", flush=True)
    return faults + (rows == 0)


if __name__ == "__main__":
    main()
