"""What a task needs to know: the flow, as flow.json beside its SQL says it, and the parameters of the job."""
import datetime
import json
import pathlib

from . import statements

# What every flow gets besides the parameters that it declares.
_GIVEN = ("pipeline_env", "git_url", "git_branch", "git_commit", "landing")


class Job:
    """The widgets of the notebook and the flow that they name."""

    def __init__(self, widgets):
        self.widgets = widgets
        self.key = widgets["task"]
        self.folder = pathlib.Path(widgets["flow"])
        self.flow = json.loads((self.folder / "flow.json").read_text(encoding="utf-8"))

    def task(self):
        """The task that the job runs."""
        return next(task for task in self.flow["tasks"] if task["key"] == self.key)

    def ingestion(self, table):
        """The declaration of an ingested table; None when the flow does not ingest it."""
        return next((item for item in self.flow["ingestion"] if item["table"] == table), None)

    def columns(self, table):
        """The declared columns of `layer.table`, a table that the flow makes."""
        return self._table(table)["columns"]

    def made_by(self, task):
        """The tables, as flow.json declares them, that a task makes: by `ingest`, `sql` or `outputs`."""
        files = [pathlib.PurePosixPath(item["file"]).with_suffix("") for item in task.get("sql", [])]
        named = (f"{file.parent}.{file.name}" for file in files)
        names = {task.get("ingest"), *named, *self.tables(task, "outputs")}
        return [table for table in self.flow["tables"] if f"{table['layer']}.{table['name']}" in names]

    def values(self):
        """Parameter to text: the flow's defaults, replaced by what the job gives, and what every flow gets."""
        defaults = self.flow["parameters"]
        given = {name: self.widgets[name] for name in (*defaults, *_GIVEN) if name in self.widgets}
        return {**defaults, **given}

    def key_of(self, table):
        """The key columns of `layer.table`, a table that the flow makes."""
        return self._table(table)["key"]

    def _table(self, table):
        made = (item for item in self.flow["tables"] if f"{item['layer']}.{item['name']}" == table)
        if (found := next(made, None)) is None:
            raise KeyError(f"flow.json declares no columns of {table}")
        return found

    def full_name(self, table):
        """The full name of `layer.table`."""
        layer, name = table.split(".")
        return f"{self.widgets['catalog']}.{json.loads(self.widgets['schemas'])[layer]}.{name}"

    def tables(self, task, kind):
        """`layer.table` of a task's `inputs` or `outputs`."""
        return [f"{table['layer']}.{table['table']}" for table in task.get(kind, [])]

    def folders(self):
        """Where modules of the flow and of its project lie."""
        flow = str(self.folder)
        return [f"{flow}/src", f"{flow.rsplit('/flows/', 1)[0]}/src"]

    def statements(self, task):
        """The statements of the task, those of its contracts first, each with its arguments, ready for spark.sql."""
        files = [(self.folder / item["file"]).read_text(encoding="utf-8") for item in task["sql"]]
        texts = [*(task[name] for name in ("typed", "checked") if name in task), *files]
        return [prepared for text in texts for prepared in self.prepared(text)]

    def prepared(self, text):
        """The statements of a text."""
        tables, values = json.loads(self.widgets["tables"]), self.values()
        return [statements.prepare(cut, tables, values) for cut in statements.split(text)]

    def stream_of(self, source):
        """The event hub that a source comes from; None when its files land."""
        return json.loads(self.widgets.get("streams", "{}")).get(source)

    def period(self):
        """The first day of a backfill and the day after its last; None in any other run."""
        days = [self.widgets.get(name, "") for name in ("from", "to")]
        if days == ["", ""]:
            return None
        try:
            first, end = map(datetime.date.fromisoformat, days)
            if [str(first), str(end)] == days and first < end:
                return days
        except ValueError:
            pass
        raise ValueError(f"from {days[0]!r} to {days[1]!r}: two days such as 2019-01-31, the first before the second")

    def checkpoint(self, name):
        """The folder in which a stream keeps what it has seen."""
        return f"{self.widgets['checkpoints']}/{name}"
