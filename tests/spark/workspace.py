"""Runs notebooks as Databricks does, with what open Spark lacks put in its place, and nothing else."""
import functools
import json
import os
import sys

import notebook


class Workspace:
    """The workspace of a plan on disk, and a session."""

    def __init__(self, plan, spark):
        self.plan, self.spark = plan, spark
        self.at_once = {}
        self._notebooks = next(plan.folder.rglob("run_task.py")).parent
        self._replace(plan.folder / "mlflow")
        self.make_schemas(plan)

    def make_schemas(self, plan):
        """Makes the schemas that the jobs of a plan write to."""
        schemas = {schema for tasks in plan.jobs().values() for schema in json.loads(tasks[0]["schemas"]).values()}
        for schema in sorted(schemas):
            self.spark.sql(f"create schema if not exists spark_catalog.{schema}")

    def run(self, widgets):
        """One task: its notebook, from the folder of notebooks, with its widgets."""
        before = os.getcwd()
        os.chdir(self._notebooks)
        try:
            name = "run_python" if "requirements" in widgets else "run_task"
            notebook.run(self._notebooks / f"{name}.py", self.spark, widgets)
        finally:
            os.chdir(before)

    def _replace(self, store):
        folder = self._notebooks
        sys.path[:0] = [str(folder), str(folder.parent / "python")]
        import mlflow
        from flowtask import mlflow_registry, readers

        mlflow.set_tracking_uri(store.as_uri())
        # Unity Catalog by MLflow's own file store.
        mlflow_registry.Models = functools.partial(mlflow_registry.Models, registry=store.as_uri())
        # Auto Loader by Spark's file source; how much comes at once is the tests' choice.
        real = readers.Readers
        real.files = lambda _, stream, root, pattern: self._files(stream.options(**self.at_once), root, pattern)
        # Unity Catalog by a list of what it was asked for.
        self.protected = []
        real.protect = lambda _, spark, statement: self.protected.append(statement)
        for name in ("events", "rows"):
            setattr(real, name, self._limited(getattr(real, name)))

    def _limited(self, read):
        return lambda readers, stream, what: read(readers, stream.options(**self.at_once), what)

    @staticmethod
    def _files(stream, root, pattern):
        os.makedirs(root, exist_ok=True)
        schema = "path string, modificationTime timestamp, length bigint, content binary"
        found = stream.format("binaryFile").schema(schema).option("recursiveFileLookup", "true")
        return found.option("pathGlobFilter", pattern).load(root).select("path")
