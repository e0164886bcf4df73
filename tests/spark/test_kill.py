import json
import unittest

import cases
import kills
from test_streams import StreamCase

SQL = """create table if not exists identifier(:s) (a string, n bigint) using delta;
merge into identifier(:s) as t using (select a, count(*) as n from updates group by a) as s on t.a = s.a
when matched then update set n = s.n when not matched then insert *;
create table if not exists identifier(:log) (file string, line bigint) using delta;
merge into identifier(:log) as t using (select _file as file, _row as line from updates) as s
on t.file = s.file and t.line = s.line when not matched then insert *;"""


@unittest.skipIf(cases.MODE == "connect", "there the stream runs in the server, which does not die with a task")
class Kill(StreamCase):
    """A process that dies within a batch: what it did stands, and the batch comes again."""

    def setUp(self):
        super().setUp()
        for number in range(3):
            self.land(f"t_{number}.csv", b"a\nx\ny\n", 1_700_000_000 + number)
        (self.folder / "flow" / "s.sql").write_text(SQL, encoding="utf-8")

    def killed(self, key, behind):
        kills.kill(cases.WORKSPACE, self.widgets(key, tables=self.tables()), behind)

    def tables(self):
        return json.dumps({name: f"{self.schema}.{name}" for name in ("s", "log")})

    def run_task(self, key):
        from flowtask import task

        task.run(self.spark, self.widgets(key, tables=self.tables()))

    def test_a_task_that_is_killed_between_two_statements_is_run_again_and_counts_once(self):
        self.killed("ingest", 0)
        self.assertEqual(self.rows(f"select count(*) from {self.schema}.t"), [(6,)], "what was merged stands")
        self.run_task("ingest")
        self.assertEqual(self.rows(f"select count(*), max(_batch) from {self.schema}.t"), [(6, 1)])
        self.killed("sum", 2)
        self.assertEqual(self.rows(f"select count(*) from {self.schema}.s"), [(2,)], "the first merge stands")
        self.assertEqual(self.rows(f"select count(*) from {self.schema}.log"), [(0,)], "the second was never begun")
        self.run_task("sum")
        self.assertEqual(self.rows(f"select * from {self.schema}.s order by a"), [("x", 3), ("y", 3)])
        self.assertEqual(self.rows(f"select count(*) from {self.schema}.log"), [(6,)])
