"""How the flows are run: whole; in micro-batches; failing, killed, repeated and reset; from the broker."""
import json
import pathlib
import shutil
import time

import broker
import checkpoints
import kills
import pipelines
from plan import read_flow
from tasks import PLACE, count_of, land, made_by, report, statements_of, stops_of, stream_of, task

_EVENTS = {"telemetry"}


def run(workspace, expected, places, mode, soak=False):
    """Runs the flows of a mode in one batch, with soak in every other way too; the number of tables that differ."""
    begun, plan = time.time(), workspace.plan
    land(plan, places)
    for tasks in plan.jobs().values():
        for widgets in tasks:
            task(workspace, widgets)
    pipelines.run(workspace, plan)
    faults = report(f"{mode}, one batch", workspace, plan, expected, begun)
    if not soak:
        return faults
    # Flows that stream run again, from what has landed by now.
    streaming = [folder for folder in plan.jobs() if read_flow(folder)["ingestion"]]
    for batches in (3, 20):
        faults += in_batches(workspace, expected, streaming, batches, mode)
    for batches in (1, 3, 20):
        faults += from_broker(workspace, expected, streaming, batches, mode)
    return faults + (in_killed(workspace, expected, streaming) if mode == "classic" else 0)


def in_batches(workspace, expected, streaming, batches, mode):
    """The flows that stream, in a number of micro-batches; with three of them, failing and reset too."""
    begun, plan = time.time(), workspace.plan.beside(f"in_{batches}_")
    fail = failed if batches == 3 else lambda *_: None
    stream(workspace, plan, streaming, batches, fail)
    mine = made_by(streaming, expected)
    faults = report(f"{mode}, {batches} batches{', failing' if batches == 3 else ''}", workspace, plan, mine, begun)
    if batches == 3:
        for what, forget in (("repeated", checkpoints.forget_last), ("reset", checkpoints.forget_all)):
            begun = time.time()
            forget(plan)
            for folder in streaming:
                for widgets in plan.jobs()[folder]:
                    task(workspace, widgets)
            faults += report(f"{mode}, {what}", workspace, plan, mine, begun)
    return faults


def in_killed(workspace, expected, streaming):
    """The flows that stream, in three micro-batches, their process killed behind each statement of each task."""
    begun, plan = time.time(), workspace.plan.beside("killed_")
    count = 0

    def until_dead(workspace, widgets):
        nonlocal count
        for behind in range(stops_of(widgets)):
            kills.kill(workspace, widgets, behind)
            count += 1

    stream(workspace, plan, streaming, 3, until_dead)
    label = f"classic, 3 batches, {count} processes killed"
    return report(label, workspace, plan, made_by(streaming, expected), begun) + (count == 0)


def stream(workspace, plan, streaming, batches, before):
    """Runs flows from copies of what has landed; something before each task."""
    workspace.make_schemas(plan)
    for folder in streaming:
        tasks, landed = plan.jobs()[folder], workspace.plan.jobs()[folder][0]["landing"]
        sent = [task["emits"] for task in read_flow(folder)["tasks"] if "emits" in task]
        shutil.copytree(landed, tasks[0]["landing"], dirs_exist_ok=True, ignore=shutil.ignore_patterns(*sent))
        for widgets in tasks:
            files = count_of(widgets, workspace)
            workspace.at_once = {"maxFilesPerTrigger": max(1, -(-files // batches))} if files else {}
            before(workspace, widgets)
            task(workspace, widgets)
    workspace.at_once = {}


def from_broker(workspace, expected, streaming, batches, mode):
    """Telemetry as events of a topic, in a number of micro-batches."""
    begun, plan = time.time(), workspace.plan.beside(f"hub_{batches}_")
    workspace.make_schemas(plan)
    folder = next(folder for folder in streaming if pathlib.Path(folder).name in _EVENTS)
    ingestion = read_flow(folder)["ingestion"][0]
    source, landed = ingestion["source"], pathlib.Path(workspace.plan.jobs()[folder][0]["landing"])
    files = sorted((landed / source).glob(ingestion["pattern"]))
    lines = [line for path in files for line in path.read_text(encoding="utf-8").split("\n") if line]
    # Spark keeps consumers by topic, and each broker has a log of its own.
    topic = f"{source}_{batches}"
    with broker.running(workspace.plan.folder / "broker") as server:
        broker.produce(workspace.spark, server, topic, lines)
        hub = {"bootstrap_servers": server, "topic": topic, "consumer_group": "tests"}
        workspace.at_once = {"maxOffsetsPerTrigger": -(-len(lines) // batches)}
        for widgets in plan.jobs()[folder]:
            task(workspace, {**widgets, "streams": json.dumps({source: hub})})
        workspace.at_once = {}
    label = f"{mode}, events from the broker, {batches} batches"
    return report(label, workspace, plan, made_by([folder], expected), begun, PLACE)


def failed(workspace, widgets):
    """A stream that fails behind each of its statements in turn; what it left is there for the next."""
    from flowtask.job import Job

    if not stream_of(widgets):
        return
    schema = json.loads(widgets["schemas"])["silver"]
    workspace.spark.sql(f"create table if not exists spark_catalog.{schema}.kill (a int) using delta")
    kill = f"""merge into spark_catalog.{schema}.kill as t
        using (select cast(raise_error('killed') as int) as a from updates) as s
        on t.a = s.a when not matched then insert *"""
    real = Job.statements
    for at in range(1, len(statements_of(widgets)) + 1):
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
