"""Streams: what is new, handed to a function in micro-batches."""
from . import bronze, describe, protection, server


def start(frame, job, name, each):
    """Runs a function over the micro-batches: all there is (available_now), or for ever (continuous)."""
    await_end(frame.writeStream.foreachBatch(each), job, name)


def await_end(writer, job, name):
    """Starts a stream and waits until it has taken all there is; in continuous mode it never ends."""
    writer = writer.option("checkpointLocation", job.checkpoint(name)).queryName(name)
    continuous = job.widgets["mode"] == "continuous"
    writer = writer.trigger(processingTime="10 seconds") if continuous else writer.trigger(availableNow=True)
    writer.start().awaitTermination()


def update(spark, job, task, readers):
    """Runs the task's SQL for each micro-batch of new rows, which are the view `updates`."""
    ingestion = job.ingestion(task["stream"]) or {}
    if ingestion:
        bronze.make(spark, job, ingestion)
    source, each = job.full_name(task["stream"]), server.updating(job.statements(task))
    # Once without rows: the tables exist even when nothing has landed.
    each(spark.table(source).limit(0), -1)
    protection.bind(spark, job, task, readers)
    # Before it reads on: a stream that runs all the time comes to no end.
    describe.tell(spark, job, task, readers)
    if "period" in ingestion and (days := job.period()) is not None:
        # A backfill reads what it has read before, once, and the stream stays where it was.
        day = f"substring(trim(`{ingestion['period']}`), 1, 10)"
        each(spark.sql(f"select * from {source} where {day} >= '{days[0]}' and {day} < '{days[1]}'"), -1)
        return
    start(readers.rows(spark.readStream, source), job, task["key"], each)
