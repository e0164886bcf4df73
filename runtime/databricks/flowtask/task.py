"""Runs the task that the widgets name."""
import os

from . import (
    bronze, describe, erase, files, gates, integration, pandas_stream, python_task, rounds, session, spark_task,
    streams)
from .job import Job
from .readers import Readers


def run(spark, widgets, readers=None):
    """widgets: the parameters of the notebook, all texts; readers: where rows come from, Databricks' own by default."""
    session.set_utc(spark)
    session.plan_quickly(spark)
    job, readers = Job(widgets), readers or Readers()
    if "integration" in job.flow:
        integration.refuse(job)
    if job.key == "clean_up":
        integration.clean_up(spark, job)
        return
    if job.key == "all_tasks":
        keys = [*(task["key"] for task in job.flow["tasks"]), "quality_gates"]
        rounds.run(keys, lambda key: run(spark, {**widgets, "task": key, "mode": "available_now"}, readers))
    if job.key == "quality_gates":
        check(spark, job)
        return
    task = job.task()
    if "ingest" in task:
        bronze.ingest(spark, job, job.ingestion(task["ingest"]), readers)
    elif "spark" in task:
        spark_task.run(spark, job, task)
    elif "python" in task and "stream" in task:
        pandas_stream.run(spark, job, task, readers)
    elif "python" in task:
        python_task.run(spark, job, task)
    elif "erase" in task:
        erase.run(spark, job, task)
    elif "stream" in task:
        streams.update(spark, job, task, readers)
    else:
        for text, arguments in job.statements(task):
            spark.sql(text, args=arguments)
    if "stream" not in task and "ingest" not in task:
        describe.tell(spark, job, task, readers)


def check(spark, job):
    """Fails where a gate of the flow is broken, or where a file that cannot be read lies in the landing volume."""
    accounts = job.full_name("bronze.ingest_files")
    broken = gates.broken(job.flow, lambda table: spark.table(job.full_name(table)).count())
    broken += gates.unkept(job.flow, lambda query: measure(spark, job, query))
    broken += gates.refused(
        job.flow,
        lambda table: spark.sql(files.refused(accounts, table)).collect(),
        lambda source, name: os.path.exists(f"{job.widgets['landing']}/{source}/{name}"))
    if broken:
        raise gates.BrokenGate("; ".join(broken))


def measure(spark, job, query):
    """The number that a query gives; None where it gives none."""
    text, arguments = job.prepared(query)[0]
    return spark.sql(text, args=arguments).collect()[0]["value"]
