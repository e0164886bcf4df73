"""What run_task.py needs to know of a deployment.yml and of its widgets."""
import json


def task(definition, key):
    """A task by its key."""
    return next(task for task in definition["tasks"] if task["task_key"] == key)


def ingestion(definition, table):
    """The declaration of an ingested table; None when the flow does not ingest it."""
    return next((item for item in definition.get("ingestion", []) if item["table"] == table), None)


def values(definition, widgets):
    """Parameter to text: the flow's defaults, replaced by what the job was started with, and the landing volume."""
    names = [*definition.get("parameters", {}), "pipeline_env", "git_url", "git_branch", "git_commit", "landing"]
    defaults = {name: str(value) for name, value in definition.get("parameters", {}).items()}
    return {**defaults, **{name: widgets[name] for name in names if name in widgets}}


def tables(widgets):
    """SQL parameter to full name of the table."""
    return json.loads(widgets["tables"])


def full_name(widgets, table):
    """The full name of `layer.table`."""
    layer, name = table.split(".")
    return f"{widgets['catalog']}.{json.loads(widgets['schemas'])[layer]}.{name}"


def broken_gates(definition, count):
    """A sentence for each quality gate that does not hold; count gives the rows of `layer.table`."""
    sentences = []
    for gate in definition.get("quality", []):
        rows = count(gate["table"])
        if "min_rows" in gate and rows < gate["min_rows"]:
            sentences.append(f"{gate['table']} has {rows} rows; at least {gate['min_rows']} are expected")
        if "max_share" in gate and rows > gate["max_share"] * (total := count(gate["of"])):
            sentences.append(f"{gate['table']} has {rows} rows, more than {gate['max_share']} of the {total} of {gate['of']}")
    return sentences
