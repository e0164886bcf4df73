"""What the tests of this folder share: a session of the mode they run in."""
import json
import pathlib
import tempfile
import unittest

SPARK = None
WORKSPACE = None
MODE = None
SOAK = False
ONLY = None


def once(why):
    """Leaves out of an ordinary run on Connect what is the same for both kinds of session; a soak runs it on both."""
    return unittest.skipIf(MODE == "connect" and not SOAK, why)


class SparkCase(unittest.TestCase):
    """A test with a session, a schema of its own and an empty folder."""

    def setUp(self):
        self.spark = SPARK
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.schema = f"spark_catalog.{self.id().rsplit('.', 1)[1]}"[:80]
        self.spark.sql(f"create schema if not exists {self.schema}")
        self.addCleanup(lambda: self.spark.sql(f"drop schema if exists {self.schema} cascade"))

    def rows(self, query):
        """The rows of a query, as tuples."""
        return [tuple(row) for row in self.spark.sql(query).collect()]

    def widgets(self, task, **more):
        """Widgets of a job over a flow in the test's folder, with one schema for all layers."""
        schemas = {layer: self.schema.split(".")[1] for layer in ("bronze", "silver", "gold")}
        places = {name: str(self.folder / name) for name in ("flow", "landing", "checkpoints")}
        names = {"catalog": "spark_catalog", "schemas": json.dumps(schemas), "tables": "{}", "mode": "available_now"}
        return {**places, **names, "task": task, "experiment": "/tests", **more}
