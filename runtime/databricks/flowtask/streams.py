"""Streams: what is new, handed to a function in micro-batches."""
import re

from pyspark import cloudpickle

from . import bronze, server

# The function travels to the server, which has none of our modules: their code goes with it.
cloudpickle.register_pickle_by_value(server)

_REPEATABLE = re.compile(r"\s*(merge\s+into|create\s+(or\s+replace|table\s+if\s+not\s+exists))\b", re.IGNORECASE)


def start(frame, job, name, each):
    """Runs a function over the micro-batches: all there is (available_now), or for ever (continuous)."""
    writer = frame.writeStream.foreachBatch(each).option("checkpointLocation", job.checkpoint(name)).queryName(name)
    continuous = job.widgets["mode"] == "continuous"
    writer = writer.trigger(processingTime="10 seconds") if continuous else writer.trigger(availableNow=True)
    writer.start().awaitTermination()


def update(spark, job, task, readers):
    """Runs the task's SQL for each micro-batch of new rows, which are the view `updates`."""
    if (ingestion := job.ingestion(task["stream"])) is not None:
        bronze.make(spark, job, ingestion)
    source, statements = job.full_name(task["stream"]), job.statements(task)
    refuse_unrepeatable(task, statements)
    each = server.updating(statements)
    # Once without rows: the tables exist even when nothing has landed.
    each(spark.table(source).limit(0), -1)
    start(readers.rows(spark.readStream, source), job, task["key"], each)


def refuse_unrepeatable(task, statements):
    """A batch that fails is run again from its first statement; ValueError where that would count it twice."""
    for text, _ in statements:
        if not _REPEATABLE.match(text):
            raise ValueError(
                f"task {task['key']}: a batch of a stream may be run again, so its statements are MERGE, "
                f"CREATE OR REPLACE and CREATE TABLE IF NOT EXISTS; this one is: {text[:60]}"
            )
