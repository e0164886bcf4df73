import json
import pathlib
import tempfile
import unittest

from flowtask.job import Job

FLOW = {
    "parameters": {"seed": "42", "share": "0.25"},
    "ingestion": [{"table": "bronze.load", "source": "load"}],
    "tasks": [
        {"key": "a", "ingest": "bronze.load"},
        {"key": "b", "sql": [{"file": "silver/load.sql"}, {"file": "gold/day.sql"}]},
    ],
    "tables": [{"layer": "gold", "name": "day", "columns": [{"name": "day", "type": "date"}]}],
}


class Jobs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "flow.json").write_text(json.dumps(FLOW), encoding="utf-8")

    def job(self, **widgets):
        return Job({"flow": str(self.folder), "task": "b", **widgets})

    def test_the_task_is_the_one_that_the_job_names(self):
        self.assertEqual(self.job().task()["sql"][0]["file"], "silver/load.sql")

    def test_only_what_is_ingested_has_a_declaration(self):
        self.assertEqual(self.job().ingestion("bronze.load")["source"], "load")
        self.assertIsNone(self.job().ingestion("bronze.other"))

    def test_the_job_replaces_defaults_and_gives_the_landing_volume(self):
        widgets = {"seed": "7", "landing": "/Volumes/x", "tables": "{}"}
        self.assertEqual(self.job(**widgets).values(), {"seed": "7", "share": "0.25", "landing": "/Volumes/x"})

    def test_a_table_has_the_schema_of_its_layer(self):
        job = self.job(catalog="dev_energy", schemas='{"gold": "plants_gold"}')
        self.assertEqual(job.full_name("gold.balance"), "dev_energy.plants_gold.balance")

    def test_columns_are_those_that_the_flow_declares(self):
        self.assertEqual(self.job().columns("gold.day"), [{"name": "day", "type": "date"}])
        with self.assertRaisesRegex(KeyError, "no columns of gold.week"):
            self.job().columns("gold.week")

    def test_statements_come_from_all_files_of_the_task_in_order(self):
        for file, text in (("silver/load.sql", "select :share; select 2"), ("gold/day.sql", "-- none\nselect 3;")):
            (self.folder / file).parent.mkdir()
            (self.folder / file).write_text(text, encoding="utf-8")
        job = self.job(tables="{}")
        expected = [("select :share", {"share": "0.25"}), ("select 2", {}), ("select 3", {})]
        self.assertEqual(job.statements(job.task()), expected)

    def test_the_statements_of_limits_come_before_those_of_the_files(self):
        (self.folder / "silver").mkdir()
        (self.folder / "silver/load.sql").write_text("select 2", encoding="utf-8")
        task = {"sql": [{"file": "silver/load.sql"}], "typed": "-- views\nselect :share;\nselect 1;\n"}
        expected = [("select :share", {"share": "0.25"}), ("select 1", {}), ("select 2", {})]
        self.assertEqual(self.job(tables="{}").statements(task), expected)

    def test_a_run_without_days_is_no_backfill(self):
        self.assertIsNone(self.job().period())
        self.assertIsNone(self.job(**{"from": "", "to": ""}).period())

    def test_a_backfill_has_two_days(self):
        self.assertEqual(self.job(**{"from": "2019-01-01", "to": "2019-02-01"}).period(), ["2019-01-01", "2019-02-01"])

    def test_days_that_are_none_or_in_the_wrong_order_are_refused(self):
        for first, end in (("2019-01-01", ""), ("", "2019-01-01"), ("2019-02-01", "2019-01-01"),
                           ("2019-01-01", "2019-01-01"), ("20190101", "20190201"), ("2019-01-32", "2019-02-01"),
                           ("x' or 1=1 --", "2019-02-01")):
            with self.assertRaisesRegex(ValueError, "the first before the second"):
                self.job(**{"from": first, "to": end}).period()

    def test_a_source_is_a_hub_only_where_the_job_says_so(self):
        self.assertEqual(self.job(streams='{"load": {"topic": "t"}}').stream_of("load"), {"topic": "t"})
        self.assertIsNone(self.job().stream_of("load"))
