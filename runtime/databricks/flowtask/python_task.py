"""A task in Python: tables in as pandas frames, tables out with the columns that flow.json declares."""
import columns
import functions
from pyspark.sql import types as T

from . import sender

_SIMPLE = {
    "string": T.StringType(), "int": T.IntegerType(), "bigint": T.LongType(), "double": T.DoubleType(),
    "boolean": T.BooleanType(), "date": T.DateType(), "timestamp": T.TimestampType(),
}


def run(spark, job, task):
    """Calls the function and writes what it returns, each table in one commit."""
    inputs = {table: read(spark.table(job.full_name(table))) for table in job.tables(task, "inputs")}
    function = functions.load(task["python"], job.folders())
    with sender.landing(spark, job, task.get("lands", [])) as landing:
        outputs = function(inputs, {**job.values(), **landing}, models_of(job))
    for table, frame in functions.check(outputs, job.tables(task, "outputs")).items():
        write(spark, job.full_name(table), frame, job.columns(table))


def models_of(job):
    """The models of the job's project."""
    from .mlflow_registry import Models

    return Models(job.full_name("gold.x").rsplit(".", 1)[0], job.widgets["experiment"])


def read(frame):
    """A table as pandas, its rows in the order of all columns; days as times and decimals as doubles, as locally."""
    return plain(frame.orderBy(*frame.columns)).toPandas()


def plain(frame):
    """A table with the types that pandas gets of it: days as times and decimals as doubles, as locally."""
    other = {"date": "timestamp", "decimal": "double"}
    return frame.selectExpr(*(
        f"cast(`{column}` as {other.get(kind.split('(')[0], kind)}) as `{column}`" for column, kind in frame.dtypes))


def schema(declared):
    """The type of rows with declared columns."""
    return T.StructType([T.StructField(column["name"], _type(column["type"])) for column in declared])


def write(spark, table, frame, declared):
    """Replaces a table by a frame, with the declared types whatever the frame holds."""
    rows = spark.createDataFrame(columns.rows(frame, declared, table), schema(declared))
    rows.write.format("delta").mode("overwrite").option("overwriteSchema", "true").saveAsTable(table)


def _type(kind):
    if kind.startswith("decimal("):
        return T.DecimalType(*(int(part) for part in kind[len("decimal("):-1].split(",")))
    return _SIMPLE[kind]
