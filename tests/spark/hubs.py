"""What flows take from hubs and send to them."""
from plan import project_of, read_flow


def events_of(folder):
    """The ingestions of a flow that may come from a hub."""
    return [item for item in read_flow(folder)["ingestion"] if item["format"] == "json"]


def sent_by(folders):
    """The sources that tasks of flows send messages to."""
    return {task["emits"] for folder in folders for task in read_flow(folder)["tasks"] if "emits" in task}


def of_events(folders):
    """The flows that take or send events, and those that make what these stream from."""
    own = {folder for folder in folders if events_of(folder) or sent_by([folder])}
    streamed = {f"{project_of(folder)}/{task['stream']}"
                for folder in own for task in read_flow(folder)["tasks"] if "stream" in task}
    return [folder for folder in folders if folder in own
            or any(f"{project_of(folder)}/{item['table']}" in streamed for item in read_flow(folder)["ingestion"])]


def landed_from(folders):
    """The tables of what tasks of flows send."""
    sent = sent_by(folders)
    return {f"{project_of(folder)}/{item['table']}" for folder in folders for item in events_of(folder)
            if item["source"] in sent}


def lines(landing, ingestion):
    """The events that have landed in files."""
    files = sorted((landing / ingestion["source"]).rglob(ingestion["pattern"]))
    return [line for path in files for line in path.read_text(encoding="utf-8").split("\n") if line]


def ingested_from(topics, widgets):
    """The table that a task fills with the events of a hub; None for any other task."""
    flow = read_flow(widgets["flow"])
    table = next((item["table"] for item in flow["ingestion"] if item["source"] in topics and widgets["task"] in (
        task["key"] for task in flow["tasks"] if task.get("ingest") == item["table"])), None)
    return table and f"{project_of(widgets['flow'])}/{table}"
