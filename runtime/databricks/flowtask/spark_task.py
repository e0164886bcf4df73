"""A task in Spark: a session and names of tables in, frames out, written with the columns that flow.json declares."""
import functions


def run(spark, job, task):
    """Calls the function and writes what it returns, each table in one commit."""
    inputs = {table: job.full_name(table) for table in job.tables(task, "inputs")}
    values = {**job.values(), "models": job.widgets["models"]}
    outputs = functions.load(task["spark"], job.folders())(spark, inputs, values)
    for table, frame in functions.check(outputs, job.tables(task, "outputs")).items():
        write(job.full_name(table), frame, job.columns(table))


def write(table, frame, declared):
    """Replaces a table by a frame, its columns in the declared order and of the declared types."""
    names = [column["name"] for column in declared]
    if sorted(frame.columns) != sorted(names):
        raise TypeError(f"{table} has the columns {sorted(frame.columns)}; declared are {sorted(names)}")
    rows = frame.selectExpr(*(_declared(column, table) for column in declared))
    rows.write.format("delta").mode("overwrite").option("overwriteSchema", "true").saveAsTable(table)


def _declared(column, table):
    value = f"cast(`{column['name']}` as {column['type']})"
    if column.get("nullable") is False:
        gap = f"{table}.{column['name']} is declared without gaps"
        value = f"coalesce({value}, cast(raise_error('{gap}') as {column['type']}))"
    return f"{value} as `{column['name']}`"
