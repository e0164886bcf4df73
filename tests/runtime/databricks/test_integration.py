import json
import pathlib
import tempfile
import types
import unittest

from flowtask import integration


class Tables:
    """A session that knows the tables of its schemas, and notes what it is told."""

    def __init__(self, **tables):
        self.tables, self.said = tables, []

    def sql(self, text):
        self.said.append(text)
        names = self.tables.get(text.rsplit(".", 1)[-1], []) if text.startswith("show ") else []
        kind = "viewName" if text.startswith("show views in c.") else "tableName"
        rows = [{kind: name, "isTemporary": name.startswith("temp")} for name in names
                if kind == "tableName" or name.endswith("_view")]
        return types.SimpleNamespace(collect=lambda: rows)


def job(folder="/Volumes/c/p_integration_bronze", **widgets):
    schemas = {"bronze": "p_integration_bronze", "gold": "p_integration_gold"}
    given = {"pipeline_env": "here", "catalog": "c", "schemas": json.dumps(schemas), "landing": f"{folder}/landing"}
    flow = {"flow": "d/p/test/all", "integration": {"environments": ["here", "there"]}}
    return types.SimpleNamespace(flow=flow, widgets={**given, **widgets})


class Integration(unittest.TestCase):
    def test_it_runs_where_the_flow_says(self):
        integration.refuse(job())
        integration.refuse(job(pipeline_env="there"))

    def test_it_refuses_another_environment_and_none(self):
        for name in ("elsewhere", ""):
            with self.assertRaises(integration.Refused) as refused:
                integration.refuse(job(pipeline_env=name))
            self.assertEqual(
                str(refused.exception),
                f"d/p/test/all runs in here, there and removes what it finds; this is {name!r}")

    def test_it_refuses_schemas_and_volumes_that_are_not_its_own(self):
        for widgets, foreign in (({"schemas": '{"gold": "p_gold"}'}, "p_gold"),
                                 ({"landing": "/Volumes/c/p_bronze/landing"}, "p_bronze")):
            with self.assertRaises(integration.Refused) as refused:
                integration.refuse(job(**widgets))
            self.assertEqual(
                str(refused.exception), f"{foreign}: no _integration in the name, so not what d/p/test/all has made")

    def test_it_removes_tables_and_files_and_leaves_schemas_volumes_and_what_is_not_of_the_flows(self):
        with tempfile.TemporaryDirectory() as folder:
            place = pathlib.Path(folder, "p_integration_bronze")
            for file in ("landing/a/1.csv", "landing/b.csv", "checkpoints/prep/x/0", "models/m", "other/kept"):
                (place / file).parent.mkdir(parents=True, exist_ok=True)
                (place / file).write_text("1")
            spark = Tables(p_integration_bronze=["files", "temp_view"], p_integration_gold=["sums", "sums_view"])
            told = integration.clean_up(spark, job(str(place)))
            self.assertEqual(told, [
                "removed p_integration_bronze.files", "removed p_integration_gold.sums",
                "removed p_integration_gold.sums_view", "removed landing/a",
                "removed landing/b.csv", "removed checkpoints/prep", "removed models/m",
            ])
            self.assertEqual([text for text in spark.said if text.startswith("drop")], [
                "drop table c.p_integration_bronze.files", "drop table c.p_integration_gold.sums",
                "drop view c.p_integration_gold.sums_view",
            ])
            self.assertEqual(sorted(str(path.relative_to(place)) for path in place.rglob("*")),
                             ["checkpoints", "landing", "models", "other", "other/kept"])
