"""Removes people who asked for it from every table of the project, and empties the files that their rows came from.

An emptied file is none to an ingestion, and keeps its name. Files come first, then rows, then older versions: a run
that is killed finds in the tables what it has to do. A table that is changed so is still read as a stream, for readers
skip commits that only change.
"""
import json
import os


def run(spark, job, task):
    """Erases whom the digests of the task's table name; sentences of what was removed where."""
    digests, told = job.full_name(task["erase"]), []
    if spark.table(digests).isEmpty():
        return told
    made = [(flow, table) for flow in project(job) for table in flow["tables"] if "erase" in table]
    made = [(flow, table) for flow, table in made if spark.catalog.tableExists(name(job, table))]
    for _, table in made:
        for query in table.get("links", []):
            link(spark, query.replace("{table}", name(job, table)), digests)
    for flow, table in made:
        told += remove(spark, job, flow, table, table["erase"].replace("{erased}", digests))
        forget(spark, name(job, table), job.values()["keep_versions_hours"])
    for sentence in told:
        print(sentence)
    return told


def project(job):
    """The flows of the project, as their flow.json say them."""
    return [json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(job.folder.parents[1].glob("*/*/flow.json"))]


def name(job, table):
    """The full name of a table of flow.json."""
    return job.full_name(f"{table['layer']}.{table['name']}")


def link(spark, query, digests):
    """Adds the digests of what belongs to people: a few, and a MERGE could not read its own table for them."""
    found = spark.sql(f"""
        select distinct digest from ({query.replace("{erased}", digests)}) where digest is not null
        except select digest from {digests}
        """).collect()
    values = ", ".join(f"('{row['digest']}')" for row in found)
    if values:
        spark.sql(f"insert into {digests} (digest) values {values}")


def remove(spark, job, flow, table, where):
    """Empties files and deletes rows of one table."""
    full, told = name(job, table), []
    source = next((item["source"] for item in flow["ingestion"]
                   if item["table"] == f"{table['layer']}.{table['name']}"), None)
    if source is not None:
        for row in spark.sql(f"select distinct _file from {full} where {where}").collect():
            path = f"{job.widgets['landing']}/{source}/{row['_file']}"
            if os.path.exists(path) and os.path.getsize(path) > 0:
                with open(path, "wb"):
                    told.append(f"emptied {source}/{row['_file']}")
    count = spark.sql(f"select count(*) as n from {full} where {where}").collect()[0]["n"]
    if count:
        spark.sql(f"delete from {full} where {where}")
        told.append(f"erased {count:,} rows of {table['layer']}.{table['name']}")
    return told


def forget(spark, table, hours):
    """Removes older versions: rows that a deletion only marked are rewritten first, then unused files go.

    docs.databricks.com/security/privacy/gdpr-delta, "Ensure that underlying data is deleted". The table's own
    retention is what VACUUM keeps to, so no check has to be switched off.
    """
    kept = f"'delta.deletedFileRetentionDuration' = 'interval {hours} hours'"
    spark.sql(f"alter table {table} set tblproperties ({kept})")
    spark.sql(f"reorg table {table} apply (purge)")
    spark.sql(f"vacuum {table}")
