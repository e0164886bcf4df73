"""A task in Python: tables in as pandas frames, tables out with the columns that flow.json declares."""
import columns
import functions
from pyspark.sql import types as T

_SIMPLE = {
    "string": T.StringType(), "int": T.IntegerType(), "bigint": T.LongType(), "double": T.DoubleType(),
    "boolean": T.BooleanType(), "date": T.DateType(), "timestamp": T.TimestampType(),
}


def run(spark, job, task):
    """Calls the function and writes what it returns, each table in one commit."""
    from .mlflow_registry import Models

    flow = str(job.folder)
    folders = [f"{flow}/src", f"{flow.rsplit('/flows/', 1)[0]}/src"]
    inputs = {table: read(spark.table(job.full_name(table))) for table in (name(item) for item in task["inputs"])}
    models = Models(job.full_name("gold.x").rsplit(".", 1)[0], job.widgets["experiment"])
    outputs = functions.load(task["python"], folders)(inputs, job.values(), models)
    for table, frame in functions.check(outputs, [name(item) for item in task["outputs"]]).items():
        write(spark, job.full_name(table), frame, job.columns(table))


def name(table):
    """`layer.table`."""
    return f"{table['layer']}.{table['table']}"


def read(frame):
    """A table as pandas, its rows in the order of all columns; days as times and decimals as doubles, as locally."""
    plain = {"date": "timestamp", "decimal": "double"}
    casts = [
        f"cast(`{column}` as {plain.get(kind.split('(')[0], kind)}) as `{column}`" for column, kind in frame.dtypes
    ]
    return frame.orderBy(*frame.columns).selectExpr(*casts).toPandas()


def write(spark, table, frame, declared):
    """Replaces a table by a frame, with the declared types whatever the frame holds."""
    schema = T.StructType([T.StructField(column["name"], _type(column["type"])) for column in declared])
    rows = spark.createDataFrame(columns.rows(frame, declared, table), schema)
    rows.write.format("delta").mode("overwrite").option("overwriteSchema", "true").saveAsTable(table)


def _type(kind):
    if kind.startswith("decimal("):
        return T.DecimalType(*(int(part) for part in kind[len("decimal("):-1].split(",")))
    return _SIMPLE[kind]
