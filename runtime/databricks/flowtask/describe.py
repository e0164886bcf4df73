"""What the catalog says of a table: comment and tags, as its contract has them.

A table that is replaced is told again, so that nothing of it depends on what a replacement keeps.
"""


def tell(spark, job, task, readers):
    """Comments and tags the tables of a task that flow.json describes."""
    for table in job.made_by(task):
        if "about" in table:
            full = job.full_name(f"{table['layer']}.{table['name']}")
            spark.sql(f"comment on table {full} is {text(table['about']['comment'])}")
            tags = ", ".join(f"{text(key)} = {text(value)}" for key, value in table["about"]["tags"].items())
            readers.protect(spark, f"alter table {full} set tags ({tags})")


def text(value):
    """A literal of Spark's."""
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
