"""A stream through a function of pandas: to a table, each row once by its key, or as events to a hub or files."""
import sys

import batches
import functions
from pyspark import cloudpickle

from . import bronze, describe, protection, python_task, sender, server, streams


def run(spark, job, task, readers):
    """Gives new rows to the function that the task's function makes, and stores or sends what comes back."""
    if (ingestion := job.ingestion(task["stream"])) is not None:
        bronze.make(spark, job, ingestion)
    function = functions.load(task["python"], job.folders())(job.values(), python_task.models_of(job))
    rows = python_task.plain(readers.rows(spark.readStream, job.full_name(task["stream"])))
    if "emits" in task:
        made = rows.mapInPandas(server.mapping(packed(batches.messages(function), job.folders())), "value string")
        send(made, job, task["key"], task["emits"])
        return
    [table] = job.tables(task, "outputs")
    declared, key = job.columns(table), job.key_of(table)
    kind = python_task.schema(declared)
    pickled = packed(batches.rows(function, declared, table), job.folders())
    each = server.updating(statements(job.full_name(table), [column["name"] for column in declared], key, kind))
    # Once without rows: the table exists even when nothing has landed.
    each(spark.createDataFrame([], kind), -1)
    protection.bind(spark, job, task, readers)
    describe.tell(spark, job, task, readers)
    streams.start(rows.mapInPandas(server.mapping(pickled), kind), job, task["key"], each)


def send(frame, job, key, source):
    """Starts the stream of messages to the event hub of a source, or into a folder per batch of the landing volume."""
    if (hub := job.stream_of(source)) is None:
        streams.start(frame, job, key, server.emitting(f"{job.widgets['landing']}/{source}/{key}"))
        return
    streams.await_end(frame.writeStream.format("kafka").options(**sender.to(hub)), job, key)


def statements(table, names, key, kind):
    """What stores a batch: the first row of a key stays, also when the batch comes again."""
    columns = ", ".join(f"`{name}`" for name in names)
    types = ", ".join(f"`{field.name}` {field.dataType.simpleString()}" for field in kind)
    others = ", ".join(f"`{name}` nulls last" for name in names if name not in key) or "1"
    same = " and ".join(f"t.`{name}` = s.`{name}`" for name in key)
    keys = ", ".join(f"`{name}`" for name in key)
    return [(f"create table if not exists {table} ({types}) using delta", {}), (f"""
        merge into {table} as t
        using (select {columns} from (
            select *, row_number() over (partition by {keys} order by {others}) as _nth from updates
        ) as ranked where _nth = 1) as s
        on {same}
        when not matched then insert ({columns}) values ({columns})
        """, {})]


def packed(function, folders):
    """A function as bytes, with the code of every module of the flow, its project and the platform: the process that
    runs it has none of them. What it holds, a model too, travels the same way."""
    own = (*folders, batches.__file__.rsplit("/", 1)[0])
    for module in list(sys.modules.values()):
        if (getattr(module, "__file__", None) or "").startswith(own):
            cloudpickle.register_pickle_by_value(module)
    return cloudpickle.dumps(function)
