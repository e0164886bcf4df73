"""Bronze: what lands, as text, each line once."""
from . import data, events, files, lines, protection, server, streams

# Which line of which file a row is, and in which state of that file; of an event partition, offset and time.
_KEY = ("_file", "_modified", "_row")
_OWN = "_file string, _modified timestamp, _row bigint, _batch bigint, _train boolean, _rescued string"


def make(spark, job, ingestion):
    """Makes the table of an ingestion, and those of its files, where they are missing."""
    columns = ", ".join(f"`{column['name']}` string" for column in ingestion["columns"])
    _make(spark, job.full_name(ingestion["table"]), f"({columns}, {_OWN}) using delta")
    _make(spark, job.full_name("bronze.ingest_errors"), f"({files.ERRORS}) using delta")
    # Ingestions beside each other write into partitions of their own, and so never into each other's way.
    _make(spark, job.full_name("bronze.ingest_files"), f"({files.COLUMNS}) using delta partitioned by (table_name)")


def ingest(spark, job, ingestion, readers):
    """Appends new files, or new events where the job names an event hub for the source."""
    make(spark, job, ingestion)
    protection.bind(spark, job, {"ingest": ingestion["table"]}, readers)
    table, kind, columns = ingestion["table"], ingestion["format"], ingestion["columns"]
    names, hub = [column["name"] for column in columns], job.stream_of(ingestion["source"])
    # An event is an object, whatever the files of its source are.
    merge = _merge(job.full_name(table), names, lines.rows(kind if hub is None else "json", columns))
    number = f"select cast(coalesce(max(_batch), 0) + 1 as string) as batch from {job.full_name(table)}"
    if hub is not None:
        frame, each = readers.events(spark.readStream, hub), server.landing_events(events.LINES, number, merge)
    else:
        root = f"{job.widgets['landing']}/{ingestion['source']}"
        frame = readers.files(spark.readStream, root, ingestion["pattern"])
        refuse = files.refuse(job.full_name("bronze.ingest_errors"), table)
        account = files.account(job.full_name("bronze.ingest_files"), table, job.full_name(table))
        judge = files.judge(lines.judge(kind, columns))
        each = server.landing_files(
            root, data.DATA, data.NO_DATA, lines.of_files(root), judge, number, merge, refuse, account)
    streams.start(frame, job, table.replace(".", "_"), each)


def _make(spark, table, declared):
    try:
        spark.sql(f"create table if not exists {table} {declared}")
    except Exception:
        # Two tasks may make the same table at once.
        if not spark.catalog.tableExists(table):
            raise


def _merge(table, names, rows):
    columns = ", ".join(f"`{name}`" for name in (*names, *_KEY, "_batch", "_train", "_rescued"))
    same = " and ".join(f"t.{name} = s.{name}" for name in _KEY)
    return f"""
        merge into {table} as t
        using (select landed.*, cast(:batch as bigint) as _batch from ({rows}) as landed) as s
        on {same} and t._modified >= cast(:since as timestamp)
        when not matched then insert ({columns}) values ({columns})
        """
