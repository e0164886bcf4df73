"""Bronze: what lands, as text, each line once."""
from . import events, lines, server, streams

# Which line of which file a row is, and in which state of that file; of an event partition, offset and time.
_KEY = ("_file", "_modified", "_row")
_OWN = "_file string, _modified timestamp, _row bigint, _batch bigint, _train boolean, _rescued string"
_ERRORS = "_file string, table_name string, reason string, _batch bigint"


def make(spark, job, ingestion):
    """Makes the table of an ingestion, and the one of files that cannot be read, where they are missing."""
    columns = ", ".join(f"`{column['name']}` string" for column in ingestion["columns"])
    _make(spark, job.full_name(ingestion["table"]), f"{columns}, {_OWN}")
    _make(spark, job.full_name("bronze.ingest_errors"), _ERRORS)


def ingest(spark, job, ingestion, readers):
    """Appends new files, or new events where the job names an event hub for the source."""
    make(spark, job, ingestion)
    names = [column["name"] for column in ingestion["columns"]]
    merge = _merge(job.full_name(ingestion["table"]), names, lines.rows(ingestion["format"], names))
    number = f"select cast(coalesce(max(_batch), 0) + 1 as string) as batch from {job.full_name(ingestion['table'])}"
    if (hub := job.stream_of(ingestion["source"])) is not None:
        frame, each = readers.events(spark.readStream, hub), server.landing_events(events.LINES, number, merge)
    else:
        root = f"{job.widgets['landing']}/{ingestion['source']}"
        frame = readers.files(spark.readStream, root, ingestion["pattern"])
        judge, refuse = lines.judge(ingestion["format"], names), _refuse(job, ingestion["table"])
        each = server.landing_files(root, lines.of_files(root), judge, number, merge, refuse)
    streams.start(frame, job, ingestion["table"].replace(".", "_"), each)


def _make(spark, table, columns):
    try:
        spark.sql(f"create table if not exists {table} ({columns}) using delta")
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


def _refuse(job, table):
    return f"""
        merge into {job.full_name('bronze.ingest_errors')} as t
        using (select :file as _file, '{table}' as table_name, :reason as reason, cast(null as bigint) as _batch) as s
        on t._file = s._file and t.table_name = s.table_name and t.reason = s.reason
        when not matched then insert *
        """
