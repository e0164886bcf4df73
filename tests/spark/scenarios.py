"""How the flows are run: whole; in micro-batches; failing, killed, repeated and reset; from the broker."""
import json
import pathlib
import shutil
import time

import broker
import checkpoints
import hubs
import kills
import pipelines
from tasks import PLACE, count_of, land, made_by, report, statements_of, stops_of, stream_of, streams_in, task


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
    streaming = streams_in(plan)
    for batches in (3, 20):
        faults += in_batches(workspace, expected, streaming, batches, mode)
    for batches in (1, 3, 20):
        faults += from_broker(workspace, expected, streaming, batches, mode)
    return faults + (in_killed(workspace, expected, streaming) if mode == "classic" else 0)


def in_batches(workspace, expected, streaming, batches, mode):
    """The flows that stream, in a number of micro-batches; with three of them, failing and reset too."""
    begun, plan = time.time(), workspace.plan.beside(f"in_{batches}_")
    stream(workspace, plan, streaming, batches, *([failed] if batches == 3 else []))
    mine = made_by(streaming, expected)
    # What is sent again lands again, and bronze keeps both; behind it each row is there once.
    again = [name for name in mine if name not in hubs.landed_from(streaming)]
    faults = report(f"{mode}, {batches} batches{', failing' if batches == 3 else ''}", workspace, plan, mine, begun)
    if batches == 3:
        for what, forget in (("repeated", checkpoints.forget_last), ("reset", checkpoints.forget_all)):
            begun = time.time()
            forget(plan)
            for folder in streaming:
                for widgets in plan.jobs()[folder]:
                    task(workspace, widgets)
            faults += report(f"{mode}, {what}", workspace, plan, again, begun)
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


def stream(workspace, plan, streaming, batches, before=lambda *_: None, topics=None):
    """Runs flows from copies of what has landed, but for sources with a hub; something before each task."""
    workspace.make_schemas(plan)
    topics = topics or {}
    sent = {*topics, *hubs.sent_by(plan.jobs())}
    for folder in streaming:
        tasks, landed = plan.jobs()[folder], workspace.plan.jobs()[folder][0]["landing"]
        shutil.copytree(landed, tasks[0]["landing"], dirs_exist_ok=True, ignore=shutil.ignore_patterns(*sent))
        for widgets in tasks:
            widgets |= {"streams": json.dumps(topics)} if topics else {}
            most = {"maxFilesPerTrigger": count_of(widgets, workspace)}
            if (table := hubs.ingested_from(topics, widgets)) is not None:
                most = {"maxOffsetsPerTrigger": workspace.spark.table(workspace.plan.tables()[table]).count()}
            workspace.at_once = {name: max(1, -(-count // batches)) for name, count in most.items() if count}
            before(workspace, widgets)
            task(workspace, widgets)
    workspace.at_once = {}


def from_broker(workspace, expected, streaming, batches, mode):
    """Events as messages of topics, in a number of micro-batches: what has landed, and what flows send each other."""
    begun, plan = time.time(), workspace.plan.beside(f"hub_{batches}_")
    folders = hubs.of_events(streaming)
    with broker.running(workspace.plan.folder / "broker") as server:
        topics = {}
        for folder in folders:
            landed = pathlib.Path(workspace.plan.jobs()[folder][0]["landing"])
            for item in hubs.events_of(folder):
                # Spark keeps consumers by topic, and each broker has a log of its own.
                topic = f"{item['source']}_{batches}"
                topics[item["source"]] = {"bootstrap_servers": server, "topic": topic, "consumer_group": "tests"}
                if item["source"] not in hubs.sent_by(streaming):
                    broker.produce(workspace.spark, server, topic, hubs.lines(landed, item))
        stream(workspace, plan, folders, batches, topics=topics)
    label = f"{mode}, events from the broker, {batches} batches"
    return report(label, workspace, plan, made_by(folders, expected), begun, PLACE)


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
