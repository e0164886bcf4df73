"""How the flows are run: whole; in micro-batches of several sizes; killed, repeated and reset; from the broker."""
import json
import pathlib
import shutil
import time

import broker
import compare
import landing
from plan import read_flow

# What bronze of events calls file, its time and line is partition, time and offset.
_PLACE = {"_file", "_modified", "_row", "source_file", "source_row"}
_EVENTS = {"telemetry"}


def run(workspace, expected, places, mode, small=False):
    """Runs every scenario of a mode, the first alone where it is small; the number of tables that differ."""
    begun, plan = time.time(), workspace.plan
    land(plan, places)
    for tasks in plan.jobs().values():
        for widgets in tasks:
            task(workspace, widgets)
    faults = report(f"{mode}, one batch", workspace, plan, expected, begun)
    if small:
        return faults
    # Flows that stream run again in micro-batches, from what has landed by now.
    streaming = [folder for folder in plan.jobs() if read_flow(folder)["ingestion"]]
    wanted = {"classic": (3,), "connect": (20,)}[mode]
    for batches in wanted:
        faults += in_batches(workspace, expected, streaming, batches, mode)
    if mode == "classic":
        faults += from_broker(workspace, expected, streaming)
    return faults


def in_batches(workspace, expected, streaming, batches, mode):
    """The flows that stream, in a number of micro-batches; with three of them, killed and reset too."""
    begun, plan = time.time(), workspace.plan.beside(f"in_{batches}_")
    workspace.make_schemas(plan)
    made = tables_of(streaming)
    for folder in streaming:
        tasks, landed = plan.jobs()[folder], workspace.plan.jobs()[folder][0]["landing"]
        shutil.copytree(landed, tasks[0]["landing"], dirs_exist_ok=True)
        for widgets in tasks:
            files = count_of(widgets, workspace)
            workspace.at_once = {"maxFilesPerTrigger": max(1, -(-files // batches))} if files else {}
            killed(workspace, widgets) if batches == 3 else None
            task(workspace, widgets)
    workspace.at_once = {}
    mine = {name: table for name, table in expected.items() if name in made}
    faults = report(f"{mode}, {batches} batches{', killed' if batches == 3 else ''}", workspace, plan, mine, begun)
    if batches == 3:
        for what, forget in (("repeated", forget_last), ("reset", forget_all)):
            begun = time.time()
            forget(plan)
            for folder in streaming:
                for widgets in plan.jobs()[folder]:
                    task(workspace, widgets)
            faults += report(f"{mode}, {what}", workspace, plan, mine, begun)
    return faults


def from_broker(workspace, expected, streaming):
    """Telemetry as events of a topic, in twenty micro-batches."""
    begun, plan = time.time(), workspace.plan.beside("hub_")
    workspace.make_schemas(plan)
    folder = next(folder for folder in streaming if pathlib.Path(folder).name in _EVENTS)
    ingestion = read_flow(folder)["ingestion"][0]
    source, landed = ingestion["source"], pathlib.Path(workspace.plan.jobs()[folder][0]["landing"])
    files = sorted((landed / source).glob(ingestion["pattern"]))
    lines = [line for path in files for line in path.read_text(encoding="utf-8").split("\n") if line]
    with broker.running(workspace.plan.folder / "broker") as server:
        broker.produce(workspace.spark, server, source, lines)
        hub = {"bootstrap_servers": server, "topic": source, "consumer_group": "tests"}
        workspace.at_once = {"maxOffsetsPerTrigger": -(-len(lines) // 20)}
        for widgets in plan.jobs()[folder]:
            task(workspace, {**widgets, "streams": json.dumps({source: hub})})
        workspace.at_once = {}
    made = tables_of([folder])
    mine = {name: table for name, table in expected.items() if name in made}
    return report("classic, events from the broker", workspace, plan, mine, begun, _PLACE)


def killed(workspace, widgets):
    """A stream that fails behind each of its statements in turn; what it left is there for the next."""
    from flowtask.job import Job

    found = next((item for item in read_flow(widgets["flow"])["tasks"] if item["key"] == widgets["task"]), {})
    if "stream" not in found:
        return
    schema = json.loads(widgets["schemas"])["silver"]
    workspace.spark.sql(f"create table if not exists spark_catalog.{schema}.kill (a int) using delta")
    kill = f"""merge into spark_catalog.{schema}.kill as t
        using (select cast(raise_error('killed') as int) as a from updates) as s
        on t.a = s.a when not matched then insert *"""
    real = Job.statements
    count = len(real(Job(widgets), found))
    for at in range(1, count + 1):
        Job.statements = lambda job, task: (given := real(job, task))[:at] + [(kill, {})] + given[at:]
        try:
            workspace.run(widgets)
        except Exception as error:
            if "killed" not in str(error):
                raise
        else:
            raise AssertionError(f"{widgets['task']} went on behind statement {at}")
        finally:
            Job.statements = real


def forget_last(plan):
    """Takes the last commit from every checkpoint, as a process leaves it that dies before it writes one."""
    for commits in pathlib.Path(checkpoints(plan)).rglob("commits"):
        last = max(int(path.name) for path in commits.iterdir() if path.name.isdigit())
        (commits / str(last)).unlink()
        (commits / f".{last}.crc").unlink(missing_ok=True)


def forget_all(plan):
    """Takes every checkpoint away."""
    shutil.rmtree(checkpoints(plan))


def checkpoints(plan):
    """The folder of all checkpoints of the plan's jobs."""
    any_job = next(iter(plan.jobs().values()))
    return next(parent for parent in pathlib.Path(any_job[0]["checkpoints"]).parents if parent.name == "checkpoints")


def count_of(widgets, workspace):
    """The files that a task's stream has before it; 0 for a task that does not stream."""
    flow = read_flow(widgets["flow"])
    found = next((item for item in flow["tasks"] if item["key"] == widgets["task"]), {})
    if "ingest" in found:
        item = next(item for item in flow["ingestion"] if item["table"] == found["ingest"])
        return sum(1 for _ in pathlib.Path(widgets["landing"], item["source"]).rglob(item["pattern"]))
    if "stream" in found:
        schema = json.loads(widgets["schemas"])["bronze"]
        table = f"spark_catalog.{schema}.{found['stream'].split('.')[1]}"
        return workspace.spark.sql(f"describe detail {table}").collect()[0]["numFiles"]
    return 0


def land(plan, places):
    """Lands the input files in the volumes of the jobs."""
    for tasks in plan.jobs().values():
        ingestion = read_flow(tasks[0]["flow"])["ingestion"]
        landing.land({"input": places / "data", "train": places / "train" / "train"}, tasks[0]["landing"], ingestion)


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


def tables_of(folders):
    """The tables that flows make."""
    return {f"{table['layer']}.{table['name']}" for folder in folders for table in read_flow(folder)["tables"]}


def report(label, workspace, plan, expected, begun, without=frozenset()):
    """Compares every table and prints what was compared; the number of tables that differ."""
    tables, rows, faults = 0, 0, 0
    schemas = json.loads(next(iter(plan.jobs().values()))[0]["schemas"])
    for name, table in expected.items():
        layer, own = name.split(".")
        found = compare.of_spark(workspace.spark, f"spark_catalog.{schemas[layer]}.{own}")
        told, count = compare.differences(table, found, compare.OWN | without)
        tables, rows, faults = tables + 1, rows + count, faults + bool(told)
        for sentence in told:
            print(f"{label}: {name}: {sentence}")
    compared = f"{tables} tables, {rows} rows compared, {faults} tables differ"
    print(f"{label}: {compared}, {time.time() - begun:.0f} s", flush=True)
    return faults + (rows == 0)
