"""Removes people who asked for it from every table of the project, and empties the files that their rows came from.

An emptied file is none to an ingestion, and keeps its name. Files come first, then rows, then older versions: a run
that is killed finds in the tables what it has to do. A table that is changed so is still read as a stream, for readers
skip commits that only change.
"""
import json
import os

# What conditions ask for digests by; the executor writes the list of them in its place.
_ASKED = "select digest from {erased}"


def run(spark, job, task):
    """Erases whom the digests of the task's table name; sentences of what was removed where."""
    digests, told = job.full_name(task["erase"]), []
    if not listed(spark, digests):
        return told
    made = [(flow, table) for flow in project(job) for table in flow["tables"] if "erase" in table]
    made = [(flow, table) for flow, table in made if spark.catalog.tableExists(name(job, table))]
    for _, table in made:
        for query in table.get("links", []):
            link(spark, query.replace("{table}", name(job, table)), digests)
    known = listed(spark, digests)
    for flow, table in made:
        told += remove(spark, job, flow, table, table["erase"].replace(_ASKED, known))
        forget(spark, name(job, table), job.values()["keep_versions_hours"])
    for sentence in told:
        print(sentence)
    return told


def listed(spark, digests):
    """The digests as a list of texts: open Delta takes no query within a DELETE, nor its own table within a MERGE."""
    return ", ".join(f"'{row['digest']}'" for row in spark.sql(f"select digest from {digests} order by 1").collect())


def project(job):
    """The flows of the project, as their flow.json say them."""
    return [json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(job.folder.parents[1].glob("*/*/flow.json"))]


def name(job, table):
    """The full name of a table of flow.json."""
    return job.full_name(f"{table['layer']}.{table['name']}")


def link(spark, query, digests):
    """Adds the digests of what belongs to people."""
    asked = query.replace(_ASKED, listed(spark, digests))
    spark.sql(f"""
        merge into {digests} as t
        using (select distinct digest from ({asked}) where digest is not null) as s
        on t.digest = s.digest when not matched then insert (digest) values (s.digest)
        """)


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
