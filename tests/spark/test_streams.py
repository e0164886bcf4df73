import gzip
import json
import os
import shutil

from cases import SparkCase

FLOW = {
    "flow": "test/test/test", "description": "", "parameters": {}, "reads": {}, "quality": [], "checks": [],
    "tables": [],
    "ingestion": [{"table": "bronze.t", "source": "t", "pattern": "t_*", "format": "csv",
                   "columns": [{"name": "a", "type": "string"}]}],
    "tasks": [
        {"key": "ingest", "ingest": "bronze.t"},
        {"key": "sum", "stream": "bronze.t", "sql": [{"file": "s.sql"}]},
        {"key": "plain", "sql": [{"file": "s.sql"}]},
    ],
}
SQL = """create table if not exists identifier(:s) (a string, n bigint) using delta;
merge into identifier(:s) as t using (select a, _row as n from updates) as s on t.a = s.a
when not matched then insert *;"""


class StreamCase(SparkCase):
    """A test with a flow that ingests files and streams."""

    def setUp(self):
        super().setUp()
        (self.folder / "flow").mkdir()
        self.write_flow()
        (self.folder / "flow" / "s.sql").write_text(SQL, encoding="utf-8")

    def write_flow(self, **changes):
        """Writes flow.json with other members."""
        (self.folder / "flow" / "flow.json").write_text(json.dumps({**FLOW, **changes}), encoding="utf-8")

    def land(self, name, content, modified=1_700_000_000, source="t"):
        """Puts a file where it lands."""
        path = self.folder / "landing" / source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (modified, modified))

    def run_task(self, key):
        """Runs a task of the flow."""
        from flowtask import task

        task.run(self.spark, self.widgets(key, tables=json.dumps({"s": f"{self.schema}.s"})))


class Streams(StreamCase):
    def bronze(self):
        return self.rows(f"select _file, _row, a, _batch from {self.schema}.t order by all")

    def test_what_is_new_is_appended_once(self):
        self.land("t_1 +[x].csv", b"a\nx\n")
        self.run_task("ingest")
        self.land("t_2.csv", b"a\ny\n", 1_700_000_100)
        self.run_task("ingest")
        self.run_task("ingest")
        self.assertEqual(self.bronze(), [("t_1 +[x].csv", 1, "x", 1), ("t_2.csv", 1, "y", 2)])

    def test_a_reset_checkpoint_reads_all_again_and_doubles_nothing(self):
        self.land("t_1.csv", b"a\nx\ny\n")
        self.run_task("ingest")
        shutil.rmtree(self.folder / "checkpoints")
        self.land("t_2.csv", b"a\nz\n", 1_700_000_100)
        self.run_task("ingest")
        # The new file's batch is later than the first, although the stream counts from 0 again.
        self.assertEqual(self.bronze(), [("t_1.csv", 1, "x", 1), ("t_1.csv", 2, "y", 1), ("t_2.csv", 1, "z", 2)])

    def test_a_file_is_another_file_when_it_is_written_again_whatever_is_in_it(self):
        for modified in (1_640_995_200.125, 1_640_995_201, 1_640_995_201):
            self.land("t_1.csv", b"a\nx\n", modified)
            self.run_task("ingest")
            # Spark's file source knows names only; Auto Loader is told to allow overwrites. So by a new checkpoint.
            shutil.rmtree(self.folder / "checkpoints")
        found = self.rows(f"select _file, cast(_modified as string), _row, _batch from {self.schema}.t order by all")
        times = "2022-01-01 00:00:00.125", "2022-01-01 00:00:01"
        self.assertEqual(found, [("t_1.csv", times[0], 1, 1), ("t_1.csv", times[1], 1, 2)])

    def test_a_file_without_a_byte_is_not_there_until_it_has_one(self):
        self.land("t_1.csv", b"")
        self.run_task("ingest")
        self.assertEqual(self.rows(f"select * from {self.schema}.ingest_errors"), [])
        shutil.rmtree(self.folder / "checkpoints")
        self.land("t_1.csv", b"a\nx\n", 1_700_000_500)
        self.run_task("ingest")
        self.assertEqual(self.bronze(), [("t_1.csv", 1, "x", 1)])

    def test_damaged_files_are_recorded_once_and_stop_nothing(self):
        whole = gzip.compress(b"a\n" + os.urandom(3000).hex().encode() + b"\n", mtime=0)
        self.land("t_1.csv.gz", whole[:1000])
        self.land("t_2.csv", b"b\n1\n")
        self.land("t_3.csv", b"\n")
        self.land("t_4.csv", b"a\nx\n")
        self.run_task("ingest")
        shutil.rmtree(self.folder / "checkpoints")
        self.run_task("ingest")
        self.assertEqual(self.bronze(), [("t_4.csv", 1, "x", 1)])
        errors = self.rows(f"select _file, table_name, reason from {self.schema}.ingest_errors order by _file")
        self.assertEqual(errors, [
            ("t_1.csv.gz", "bronze.t", "the file is cut off or damaged"),
            ("t_2.csv", "bronze.t", "the header has none of the columns a"),
            ("t_3.csv", "bronze.t", "the file is empty"),
        ])

    def test_tables_exist_when_nothing_has_landed(self):
        self.run_task("sum")
        self.assertEqual(self.rows(f"select count(*) from {self.schema}.s"), [(0,)])

    def test_rows_of_bronze_reach_the_sql_of_a_task_once(self):
        self.land("t_1.csv", b"a\nx\n")
        self.run_task("ingest")
        self.run_task("sum")
        self.run_task("sum")
        self.assertEqual(self.rows(f"select * from {self.schema}.s"), [("x", 1)])

    def test_times_are_utc_whatever_the_session_was(self):
        self.spark.conf.set("spark.sql.session.timeZone", "Europe/Paris")
        (self.folder / "flow" / "s.sql").write_text(
            "create or replace table identifier(:s) as select cast(timestamp'2022-07-01 00:00:00Z' as string) as t")
        self.run_task("plain")
        self.assertEqual(self.rows(f"select * from {self.schema}.s"), [("2022-07-01 00:00:00",)])
