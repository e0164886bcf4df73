"""Files that a task lands, sent to event hubs instead where the job names one for their source."""
import contextlib
import csv
import json
import pathlib
import tempfile


@contextlib.contextmanager
def landing(spark, job, sources):
    """Where a task lands files, as a parameter: nothing where that is the volume, which the job names, or a folder that
    is sent, line by line, when the task is done.

    A task that fails has sent nothing; one that runs again sends again, as every hub gets a message at least once.
    """
    hubs = {source: hub for source in sources if (hub := job.stream_of(source)) is not None}
    if not hubs:
        yield {}
        return
    with tempfile.TemporaryDirectory() as folder:
        yield {"landing": folder}
        for source, hub in hubs.items():
            for path in sorted(pathlib.Path(folder, source).glob("*")):
                send(spark, hub, messages(path))


def messages(path):
    """The lines of a file as events: a row of CSV as an object of its columns, any other line as it is."""
    with open(path, encoding="utf-8", newline="") as file:
        if path.suffix == ".csv":
            return [json.dumps(row, separators=(",", ":")) for row in csv.DictReader(file)]
        # A text may hold what other ends of lines are: the end of a line is that of a file's.
        return [line.rstrip("\r\n") for line in file]


def to(hub):
    """How Spark writes to a hub: without a key, by the credential of the job's sender."""
    options = {"kafka.bootstrap.servers": hub["bootstrap_servers"], "topic": hub["topic"]}
    if "credential" in hub:
        options["databricks.serviceCredential"] = hub["credential"]
    return options


def send(spark, hub, lines):
    """Sends messages."""
    frame = spark.createDataFrame([(line,) for line in lines], "value string")
    frame.write.format("kafka").options(**to(hub)).save()
