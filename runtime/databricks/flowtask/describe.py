"""What the catalog says of a table: comment and tags, as its contract has them.

A table that is replaced is told again, so that nothing of it depends on what a replacement keeps.
"""
import pathlib


def tell(spark, job, task, readers):
    """Comments and tags the tables of a task that flow.json describes."""
    for table in job.flow["tables"]:
        name = f"{table['layer']}.{table['name']}"
        if "about" in table and name in made(task):
            full = job.full_name(name)
            spark.sql(f"comment on table {full} is {text(table['about']['comment'])}")
            tags = ", ".join(f"{text(key)} = {text(value)}" for key, value in table["about"]["tags"].items())
            readers.protect(spark, f"alter table {full} set tags ({tags})")


def made(task):
    """The tables, `layer.table`, that a task names as its own."""
    files = (pathlib.PurePosixPath(item["file"]).with_suffix("") for item in task.get("sql", []))
    return {*(f"{file.parent}.{file.name}" for file in files),
            *(f"{item['layer']}.{item['table']}" for item in task.get("outputs", []))}


def text(value):
    """A literal of Spark's."""
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
