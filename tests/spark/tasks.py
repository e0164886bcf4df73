"""Tasks of jobs: what they are, how they are run, and what their tables are compared with."""
import json
import pathlib
import time

import compare
import landing
from plan import project_of, read_flow


# What bronze of events calls file, its time and line is partition, time and offset.
PLACE = {"_file", "_modified", "_row"}


def land(plan, places):
    """Lands the input files in the volumes of the jobs."""
    for tasks in plan.jobs().values():
        ingestion, own = read_flow(tasks[0]["flow"])["ingestion"], places / project_of(tasks[0]["flow"])
        landing.land({"input": own / "data", "train": own / "train" / "train"}, tasks[0]["landing"], ingestion)


def task(workspace, widgets):
    """Runs a task. A broken gate is no fault here: the damaged files may break one, as they do locally."""
    begun = time.time()
    try:
        workspace.run(widgets)
    except Exception as error:
        if type(error).__name__ != "BrokenGate":
            raise
        print(f"  {error}", flush=True)
    print(f"  {pathlib.Path(widgets['flow']).name}/{widgets['task']}: {time.time() - begun:.1f} s", flush=True)


def task_of(widgets):
    """The task of widgets; an empty one for the gates."""
    return next((item for item in read_flow(widgets["flow"])["tasks"] if item["key"] == widgets["task"]), {})


def stream_of(widgets):
    """The table that the SQL of the task streams from; None where it does not."""
    found = task_of(widgets)
    return found.get("stream") if "sql" in found else None


def streams_in(plan):
    """The folders of the flows that have a task with a stream."""
    return [folder for folder in plan.jobs()
            if any("ingest" in task or "stream" in task for task in read_flow(folder)["tasks"])]


def stops_of(widgets):
    """How many places there are to kill a batch of the task at: around each statement; behind a merge or a file."""
    found = task_of(widgets)
    if stream_of(widgets):
        return len(statements_of(widgets)) + 1
    # What Python makes of a batch is stored by two statements, or sent as a file.
    return 3 if "stream" in found and found["outputs"] else int("stream" in found or "ingest" in found)


def statements_of(widgets):
    """The statements of a task, as they are run."""
    from flowtask.job import Job

    return Job(widgets).statements(task_of(widgets))


def count_of(widgets, workspace):
    """The files that a task's stream has before it; 0 for a task that does not stream."""
    found = task_of(widgets)
    if "ingest" in found:
        item = next(item for item in read_flow(widgets["flow"])["ingestion"] if item["table"] == found["ingest"])
        return sum(1 for _ in pathlib.Path(widgets["landing"], item["source"]).rglob(item["pattern"]))
    if "stream" in found:
        schema = json.loads(widgets["schemas"])["bronze"]
        table = f"spark_catalog.{schema}.{found['stream'].split('.')[1]}"
        return workspace.spark.sql(f"describe detail {table}").collect()[0]["numFiles"]
    return 0


def made_by(folders, expected):
    """Of the expected tables those that flows make."""
    made = {f"{project_of(folder)}/{table['layer']}.{table['name']}"
            for folder in folders for table in read_flow(folder)["tables"]}
    return [name for name in expected if name in made]


def landed_by_tasks(plan):
    """What each run has by itself of the tables of files that a task of it writes: when, and of what is sent where."""
    flows, own = {folder: read_flow(folder) for folder in plan.jobs()}, {}
    for flow in flows.values():
        for task in flow["tasks"]:
            own |= {source: {"_modified"} for source in task.get("lands", [])}
            own |= {task["emits"]: PLACE} if "emits" in task else {}
    return {f"{project_of(folder)}/{item['table']}": own[item["source"]]
            for folder, flow in flows.items() for item in flow["ingestion"] if item["source"] in own}


def report(label, workspace, plan, expected, begun, without=frozenset()):
    """Compares every table with what the local run left, and prints what was compared; how many tables differ."""
    places, timely, told = plan.tables(), landed_by_tasks(plan), []
    for project in dict.fromkeys(name.rsplit("/", 1)[0] for name in expected):
        names = [name.rsplit("/", 1)[1] for name in expected if name.startswith(f"{project}/")]
        local, export = plan.folder.parents[1] / "local" / project, plan.folder.parent / "export" / project
        compare.export(workspace.spark, {name: places[f"{project}/{name}"] for name in names}, export)
        own = {f"{name}.{column}" for name in names for column in timely.get(f"{project}/{name}", ())}
        told += compare.differences(
            local / "out", export, names, sorted({*compare.OWN, *without, *own}), local / "repository")
    unlike = [table for table in told if table["status"] != "EQUAL"]
    for table in unlike:
        print(f"{label}: {table['table']}: {table['status']}, {table['rows']} rows: {'; '.join(table['details'])}")
    rows = sum(table["rows"][1] for table in told)
    compared = f"{len(told)} tables, {rows} rows compared, {len(unlike)} tables differ"
    print(f"{label}: {compared}, {time.time() - begun:.0f} s", flush=True)
    return len(unlike) + (rows == 0)
