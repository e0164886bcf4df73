"""A flow that tries out its project, on schemas and volumes of its own: where it refuses, and how it cleans up."""
import json
import pathlib
import shutil

# Ends the name of the project in those schemas and volumes (mesh/Flows/Integration.cs).
_OWN = "_integration"
_VOLUMES = ("landing", "checkpoints", "models")


class Refused(Exception):
    """The flow is not to run here; the message says why. Nothing was removed."""


def refuse(job):
    """Refuses another environment than those that the flow names, and schemas that are not its own.

    Whoever starts a job may give its parameters other values, so what is about to be removed is looked at too.
    """
    allowed, here = job.flow["integration"]["environments"], job.widgets.get("pipeline_env", "")
    if here not in allowed:
        raise Refused(f"{job.flow['flow']} runs in {', '.join(allowed)} and removes what it finds; this is {here!r}")
    names = [*json.loads(job.widgets["schemas"]).values(), pathlib.PurePosixPath(job.widgets["landing"]).parent.name]
    foreign = sorted({name for name in names if _OWN not in name})
    if foreign:
        raise Refused(f"{', '.join(foreign)}: no {_OWN} in the name, so not what {job.flow['flow']} has made")


def clean_up(spark, job):
    """Removes tables and views of the flow's schemas, and what lies in its volumes; sentences of what was removed."""
    told = []
    for schema in json.loads(job.widgets["schemas"]).values():
        full = f"{job.widgets['catalog']}.{schema}"
        names = sorted(row["tableName"] for row in spark.sql(f"show tables in {full}").collect()
                       if not row["isTemporary"])
        # Among the tables are views that stay.
        views = {row["viewName"] for row in spark.sql(f"show views in {full}").collect() if not row["isTemporary"]}
        for name in names:
            spark.sql(f"drop {'view' if name in views else 'table'} {full}.{name}")
            told.append(f"removed {schema}.{name}")
    # The volumes stay, as the schemas do: the plan has made them.
    beside = pathlib.Path(job.widgets["landing"]).parent
    for folder in (path for volume in _VOLUMES for path in sorted(beside.glob(f"{volume}/*"))):
        shutil.rmtree(folder) if folder.is_dir() else folder.unlink()
        told.append(f"removed {folder.relative_to(beside)}")
    for sentence in told:
        print(sentence)
    return told
