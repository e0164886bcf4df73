"""The plan of an environment as the tests use it: its workspace on disk, and its jobs with their parameters."""
import base64
import json
import pathlib

_FILES = ("databricks:index/workspaceFile:WorkspaceFile", "databricks:index/notebook:Notebook")
_JOB = "databricks:index/job:Job"
_PIPELINE = "databricks:index/pipeline:Pipeline"


class Plan:
    """A workspace below a folder, made from what the plan uploads."""

    def __init__(self, plan, folder, prefix=""):
        """plan: what `platform preview --json` prints; prefix: begins the schemas and volumes that flows write to."""
        self.folder, self.prefix = pathlib.Path(folder), prefix
        self._plan, self._resources = plan, plan["resources"]

    def beside(self, prefix):
        """The same workspace and jobs, which read what is there and write elsewhere."""
        return Plan(self._plan, self.folder, prefix)

    def write_workspace(self):
        """Writes the files of the workspace; a notebook is a file without extension there, and one with it here."""
        for resource in self._resources:
            if resource["type"] in _FILES:
                is_notebook = resource["type"] == _FILES[1]
                path = self.local("/Workspace" + resource["inputs"]["path"] + (".py" if is_notebook else ""))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(base64.b64decode(resource["inputs"]["contentBase64"]))

    def jobs(self):
        """Flow folder in the workspace to the widgets of each task, in an order that the tables and tasks allow."""
        # A job that starts a pipeline has no notebook; one that tries out a project has tasks of several flows.
        jobs = [self._widgets(item["inputs"]) for item in self._resources
                if item["type"] == _JOB and len(_flows(item["inputs"])) == 1]
        return _ordered({tasks[0]["flow"]: tasks for tasks in jobs})

    def pipelines(self):
        """Flow folder in the workspace to the names that the SQL of a pipeline has for tables and parameters."""
        found = (item["inputs"] for item in self._resources if item["type"] == _PIPELINE)
        return _ordered({str(self.local(item["rootPath"])): self._pipeline(item) for item in found})

    def tables(self):
        """Where the tables of every flow are: energy/powerplants/gold.balance to its name in the session."""
        flows = {folder: json.loads(tasks[0]["tables"]) for folder, tasks in self.jobs().items()} | self.pipelines()
        made = ("bronze.ingest_errors", "bronze.ingest_files")
        return {
            f"{project_of(folder)}/{table}": names[table.replace(".", "_", 1)]
            for folder, names in flows.items()
            for table in (*made, *(f"{item['layer']}.{item['name']}" for item in read_flow(folder)["tables"]))
            if table.replace(".", "_", 1) in names
        }

    def local(self, path):
        """Where a path of the workspace or of a volume lies in the tests."""
        return self.folder / str(path).lstrip("/")

    def _widgets(self, job):
        # A job's parameters replace those of its tasks that are called the same.
        given = {parameter["name"]: parameter["default"] for parameter in job.get("parameters", [])}
        keyed = {task["taskKey"]: task for task in job["tasks"]}
        order = _sorted(keyed, lambda key: {other["taskKey"] for other in keyed[key]["dependsOns"]})
        return [self._translated({**keyed[key]["notebookTask"]["baseParameters"], **given}) for key in order]

    def _pipeline(self, pipeline):
        own, begin = read_flow(self.local(pipeline["rootPath"])), f"{pipeline['catalog']}."
        names = {name: "spark_catalog." + value.removeprefix(begin) if value.startswith(begin) else value
                 for name, value in pipeline["configuration"].items()}
        # Quarantine and counts stand beside each table; Lakeflow has neither.
        beside = {name: f"spark_catalog.{pipeline['schema']}.{table['table']}"
                  for name, table in own["reads"].items() if name not in names}
        return {**beside, **names}

    def _translated(self, widgets):
        flow = self.local(widgets["flow"])
        made = {f"{table['layer']}_{table['name']}" for table in read_flow(flow)["tables"]}
        made |= {"bronze_ingest_errors", "bronze_ingest_files"}
        # Only the session's own catalogue can hold Delta tables in open Spark.
        begin = f"{widgets['catalog']}."
        tables = {
            name: "spark_catalog." + (self.prefix if name in made else "") + table.removeprefix(begin)
            for name, table in json.loads(widgets["tables"]).items()
        }
        schemas = {layer: self.prefix + schema for layer, schema in json.loads(widgets["schemas"]).items()}
        volumes = {name: str(self.local(self.prefix + widgets[name]))
                   for name in ("landing", "checkpoints", "models") if name in widgets}
        names = {"catalog": "spark_catalog", "tables": json.dumps(tables), "schemas": json.dumps(schemas)}
        files = {name: str(self.local(widgets[name])) for name in ("requirements",) if name in widgets}
        return {**widgets, **volumes, **names, **files, "flow": str(flow)}


def _flows(job):
    tasks = (task["notebookTask"]["baseParameters"] for task in job["tasks"] if "notebookTask" in task)
    return {task["flow"] for task in tasks}


def project_of(folder):
    """The project that a flow's folder belongs to: energy/powerplants."""
    return "/".join(read_flow(folder)["flow"].split("/")[:2])


def read_flow(folder):
    """The flow.json of a flow's folder."""
    return json.loads((pathlib.Path(folder) / "flow.json").read_text(encoding="utf-8"))


def _ordered(jobs):
    flows = {folder: read_flow(folder) for folder in jobs}
    makes, reads = {}, {}
    for folder, flow in flows.items():
        made = {f"{table['layer']}.{table['name']}" for table in flow["tables"]}
        read = {f"{table['layer']}.{table['table']}" for table in flow["reads"].values()}
        inputs = (item for task in flow["tasks"] for item in task.get("inputs", []))
        read |= {f"{item['layer']}.{item['table']}" for item in inputs}
        lands = {f"landing/{source}" for task in flow["tasks"]
                 for source in (*task.get("lands", []), *filter(None, [task.get("emits")]))}
        waits = (read - made) | {f"landing/{item['source']}" for item in flow["ingestion"]}
        makes[folder], reads[folder] = ({f"{project_of(folder)}/{name}" for name in names}
                                        for names in (made | lands, waits))
    order = _sorted(flows, lambda one: {other for other in flows if other != one and makes[other] & reads[one]})
    return {folder: jobs[folder] for folder in order}


def _sorted(items, before):
    order, waiting = [], list(items)
    while waiting:
        ready = next(item for item in waiting if not before(item) & set(waiting))
        order.append(ready)
        waiting.remove(ready)
    return order
