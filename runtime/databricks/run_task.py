# Databricks notebook source
# Runs one task of a flow; docs/flows.md, "On Databricks", lists the parameters.
# What it decides lies in the modules beside it, which are tested; what is left here needs Spark.
import json
import os
import sys

import yaml
from pyspark.sql import functions as F
from pyspark.sql import types as T
from pyspark.sql import Window

sys.path[:0] = [os.getcwd(), os.path.join(os.path.dirname(os.getcwd()), "python")]

import definition
import functions
import statements

spark.conf.set("spark.sql.session.timeZone", "UTC")
widgets = dbutils.widgets.getAll()
flow = widgets["flow"]
with open(f"{flow}/deployment.yml", encoding="utf-8") as file:
    deployment = yaml.safe_load(file)

# COMMAND ----------
BRONZE = "_file string, _row bigint, _batch bigint, _train boolean, _rescued string"


def full_name(table):
    return definition.full_name(widgets, table)


def make_bronze(ingestion):
    columns = ", ".join(f"{column} string" for column in ingestion["columns"])
    spark.sql(f"create table if not exists {full_name(ingestion['table'])} ({columns}, {BRONZE})")
    spark.sql(f"create table if not exists {full_name('bronze.ingest_errors')} (_file string, table_name string, reason string, _batch bigint)")


def run_stream(frame, name, each):
    """Hands micro-batches to a function: all there is (available_now), or for ever (continuous)."""
    writer = frame.writeStream.foreachBatch(each).option("checkpointLocation", f"{widgets['checkpoints']}/{name}")
    trigger = {"processingTime": "10 seconds"} if widgets["mode"] == "continuous" else {"availableNow": True}
    writer.trigger(**trigger).queryName(name).start().awaitTermination()


# COMMAND ----------
def files_of(ingestion):
    """New files, every column as text; what the columns do not hold is in _rescued."""
    schema = T.StructType([T.StructField(column, T.StringType()) for column in ingestion["columns"]])
    root = f"{widgets['landing']}/{ingestion['source']}"
    # The order of the lines of a file: one file that cannot be split is one partition, and ids rise within a partition.
    line = Window.partitionBy("_file").orderBy("_order")
    return (
        spark.readStream.format("cloudFiles")
        .option("cloudFiles.format", ingestion.get("format", "csv"))
        .option("header", "true")
        .option("pathGlobFilter", ingestion["pattern"])
        .option("rescuedDataColumn", "_rescued")
        .option("ignoreCorruptFiles", "true")
        .schema(schema)
        .load(root)
        .withColumn("_file", F.expr("substring(_metadata.file_path, instr(_metadata.file_path, '/landing/') + 9)"))
        .withColumn("_train", F.col("_metadata.file_path").contains("/train/"))
    ), lambda batch: batch.withColumn("_order", F.monotonically_increasing_id()).withColumn("_row", F.row_number().over(line).cast("bigint"))


def events_of(ingestion, stream):
    """Events of an event hub: the body is a line, partition and offset take the place of file and line."""
    schema = T.StructType([T.StructField(column, T.StringType()) for column in ingestion["columns"]])
    body = F.col("value").cast("string")
    frame = (
        spark.readStream.format("kafka")
        .option("kafka.bootstrap.servers", stream["bootstrap_servers"])
        .option("subscribe", stream["topic"])
        .option("kafka.group.id", stream["consumer_group"])
        .option("databricks.serviceCredential", stream["credential"])
        .option("startingOffsets", "earliest")
        .load()
        .withColumn("_fields", F.from_json(body, schema))
        .select(
            *[F.col(f"_fields.{column}").alias(column) for column in ingestion["columns"]],
            F.concat_ws("/", "topic", "partition").alias("_file"),
            F.col("offset").alias("_row"),
            F.lit(False).alias("_train"),
            F.when(F.coalesce(*[F.col(f"_fields.{column}") for column in ingestion["columns"]]).isNull(), F.to_json(F.struct(body.alias("_line")))).alias("_rescued"),
        )
    )
    return frame, lambda batch: batch


def ingest(ingestion):
    table = full_name(ingestion["table"])
    columns = [*ingestion["columns"], "_file", "_row", "_batch", "_train", "_rescued"]
    stream = json.loads(widgets.get("streams", "{}")).get(ingestion["source"])
    frame, numbered = events_of(ingestion, stream) if stream else files_of(ingestion)
    name = ingestion["table"].replace(".", "_")

    def append(batch, batch_id):
        # The version makes a batch that is repeated after a failure count once.
        (
            numbered(batch)
            .withColumn("_batch", F.lit(batch_id + 1).cast("bigint"))
            .select(*columns)
            .write.format("delta").mode("append")
            .option("txnAppId", f"{table}/{widgets['checkpoints']}").option("txnVersion", batch_id)
            .saveAsTable(table)
        )

    make_bronze(ingestion)
    run_stream(frame, name, append)
    if not stream:
        report_unread(ingestion, f"{widgets['checkpoints']}/{name}")


def report_unread(ingestion, checkpoint):
    """Auto Loader passes over a damaged file; it is one that the checkpoint knows and bronze has no row of."""
    spark.sql(
        f"""
        insert into {full_name('bronze.ingest_errors')}
        select path, :table, 'no row could be read', null
        from (select substring(path, instr(path, '/landing/') + 9) as path from cloud_files_state(:checkpoint)) as seen
        where not exists (select 1 from {full_name(ingestion['table'])} as read where read._file = seen.path)
            and not exists (select 1 from {full_name('bronze.ingest_errors')} as known where known._file = seen.path)
        """,
        args={"table": ingestion["table"], "checkpoint": checkpoint},
    )


# COMMAND ----------
def run_files(session, task):
    tables, values = definition.tables(widgets), definition.values(deployment, widgets)
    for source in task["sql"]:
        with open(f"{flow}/{source}", encoding="utf-8") as file:
            for statement in statements.split(file.read()):
                text, arguments = statements.prepare(statement, tables, values)
                session.sql(text, args=arguments)


def run_sql(task):
    if "stream" not in task:
        run_files(spark, task)
        return
    if (ingestion := definition.ingestion(deployment, task["stream"])) is not None:
        make_bronze(ingestion)
    source = full_name(task["stream"])

    def update(batch, batch_id):
        batch.createOrReplaceTempView("updates")
        run_files(batch.sparkSession, task)

    # Once without rows: the tables exist even when nothing has landed.
    update(spark.table(source).limit(0), -1)
    run_stream(spark.readStream.table(source), task["task_key"], update)


def run_python(task):
    import mlflow_registry

    folders = [f"{flow}/src", f"{flow.rsplit('/flows/', 1)[0]}/src"]
    inputs = {name: (frame := spark.table(full_name(name))).orderBy(*frame.columns).toPandas() for name in task.get("inputs", [])}
    models = mlflow_registry.Models(full_name("gold.x").rsplit(".", 1)[0], widgets["experiment"])
    outputs = functions.load(task["python"], folders)(inputs, definition.values(deployment, widgets), models)
    for name, frame in functions.check(outputs, task.get("outputs", [])).items():
        spark.createDataFrame(frame).write.format("delta").mode("overwrite").option("overwriteSchema", "true").saveAsTable(full_name(name))


# COMMAND ----------
if widgets["task"] == "quality_gates":
    broken = definition.broken_gates(deployment, lambda table: spark.table(full_name(table)).count())
    if broken:
        raise Exception("; ".join(broken))
else:
    task = definition.task(deployment, widgets["task"])
    if "ingest" in task:
        ingest(definition.ingestion(deployment, task["ingest"]))
    elif "python" in task:
        run_python(task)
    else:
        run_sql(task)
