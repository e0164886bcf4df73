import json
import unittest

import broker
import cases
import checkpoints
import kills
from cases import SparkCase

_LINES = [f'{{"id":"{number % 50:02d}","value":"{number % 50}"}}' for number in range(60)]
_TABLE = [{"name": "id", "type": "string", "nullable": False}, {"name": "value", "type": "double"},
          {"name": "seen", "type": "timestamp"}, {"name": "version", "type": "bigint"}]
_LANDED = [{"name": "id", "type": "string"}, {"name": "value", "type": "string"}]
FLOW = {
    "flow": "test/test/test", "description": "", "parameters": {"above": "40"}, "reads": {}, "quality": [],
    "tables": [{"layer": "gold", "name": "score", "columns": _TABLE, "key": ["id"]}],
    "ingestion": [
        {"table": "bronze.t", "source": "t", "pattern": "t_*", "format": "json", "columns": _LANDED},
        {"table": "bronze.loud", "source": "loud", "pattern": "part-*.txt", "format": "json", "columns": _LANDED}],
    "tasks": [
        {"key": "ingest", "ingest": "bronze.t"},
        {"key": "score", "stream": "bronze.t", "python": "scoring:scorer", "inputs": [],
         "outputs": [{"layer": "gold", "table": "score"}], "lands": []},
        {"key": "send", "stream": "bronze.t", "python": "scoring:sender", "inputs": [], "outputs": [], "lands": [],
         "emits": "loud"},
        {"key": "land", "ingest": "bronze.loud"},
    ],
}
_CODE = '''
import pandas as pd

import helping


def scorer(parameters, models):
    model = models.load("twice")

    def score(rows):
        made = rows[["id"]].copy()
        made["value"] = model.score(helping.number(rows["value"]))
        made["seen"], made["version"] = pd.Timestamp("2022-07-01"), 1
        return made

    return score


def sender(parameters, models):
    above = float(parameters["above"])
    return lambda rows: rows[helping.number(rows["value"]) > above][["id", "value"]]
'''
_HELP = '''
class Twice:
    def score(self, numbers):
        return numbers * 2


def number(text):
    return text.astype(float)
'''


class PandasStream(SparkCase):
    """New rows of bronze through a function of a project's module, which holds a model of a class of another one."""

    def setUp(self):
        super().setUp()
        for name, text in (("scoring", _CODE), ("helping", _HELP)):
            path = self.folder / "flow" / "src" / f"{name}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (self.folder / "flow" / "flow.json").write_text(json.dumps(FLOW), encoding="utf-8")
        (self.folder / "landing" / "t").mkdir(parents=True)
        (self.folder / "landing" / "t" / "t_1.jsonl").write_text("\n".join(_LINES), encoding="utf-8")
        self.run_task("ingest")
        # As many files of bronze as there are batches to be cut.
        self.spark.sql(f"insert overwrite {self.schema}.t select /*+ repartition(20) */ * from {self.schema}.t")
        self.addCleanup(self.forget_modules)
        self.save_model()

    def forget_modules(self):
        import sys

        sys.path[:] = [place for place in sys.path if not place.startswith(str(self.folder))]
        for name in ("scoring", "helping"):
            sys.modules.pop(name, None)

    def save_model(self):
        import functions
        from flowtask import python_task
        from flowtask.job import Job

        job = Job(self.widgets("score"))
        python_task.models_of(job).save("twice", functions.load("helping:Twice", job.folders())())

    def run_task(self, key, batches=1, **more):
        from flowtask import task

        cases.WORKSPACE.at_once = {"maxFilesPerTrigger": -(-20 // batches)} if key in ("score", "send") else {}
        self.addCleanup(cases.WORKSPACE.at_once.clear)
        task.run(self.spark, self.widgets(key, **more))

    def scores(self):
        return self.rows(f"""select count(*), count(distinct id), sum(value), min(cast(seen as string)), max(version)
            from {self.schema}.score""")

    def test_each_row_counts_once_in_one_batch_and_in_many_repeated_and_from_the_start(self):
        held = [(50, 50, 2450.0, "2022-07-01 00:00:00", 1)]
        for batches in (1, 3, 20) if cases.SOAK else (3,):
            self.spark.sql(f"drop table if exists {self.schema}.score")
            self.run_task("score", batches)
            self.assertEqual(self.scores(), held, f"{batches} batches")
            self.forget("last")
            self.run_task("score", batches)
            self.assertEqual(self.scores(), held, f"{batches} batches, the last repeated")
            self.forget("all")
        self.run_task("score")
        self.assertEqual(self.scores(), held, "from the start, into the table that is there")

    def forget(self, what):
        class Plan:
            jobs = staticmethod(lambda: {"": [{"checkpoints": str(self.folder / "checkpoints" / "score")}]})

        getattr(checkpoints, f"forget_{what}")(Plan)

    def test_the_table_exists_when_nothing_has_landed_with_the_declared_types(self):
        self.spark.sql(f"delete from {self.schema}.t")
        self.run_task("score")
        self.assertEqual(self.spark.table(f"{self.schema}.score").dtypes,
                         [(column["name"], column["type"]) for column in _TABLE])
        self.assertEqual(self.rows(f"select count(*) from {self.schema}.score"), [(0,)])

    def test_messages_go_into_files_where_no_hub_is_named_and_a_batch_that_comes_again_replaces_its_own(self):
        for _ in range(2):
            self.run_task("send", 3)
            self.forget_send()
        self.run_task("land")
        self.assertEqual(self.loud(), [(f"{number}", f"{number}") for number in range(41, 50)])

    def forget_send(self):
        last = max((self.folder / "checkpoints" / "send" / "commits").glob("[0-9]"), key=lambda path: path.name)
        last.unlink()
        last.with_name(f".{last.name}.crc").unlink(missing_ok=True)

    def test_messages_go_to_the_hub_that_the_job_names(self):
        with broker.running(self.folder / "broker") as server:
            hub = {"bootstrap_servers": server, "topic": self.schema.rsplit(".", 1)[1], "consumer_group": "tests"}
            self.run_task("send", streams=json.dumps({"loud": hub}))
            self.run_task("land", streams=json.dumps({"loud": hub}))
        self.assertEqual(self.loud(), [(f"{number}", f"{number}") for number in range(41, 50)])

    def loud(self):
        return self.rows(f"select id, value from {self.schema}.loud order by id")

    @unittest.skipIf(cases.MODE == "connect", "there the stream runs in the server, which does not die with a task")
    def test_a_process_that_is_killed_behind_its_merge_counts_nothing_twice(self):
        cases.WORKSPACE.at_once = {"maxFilesPerTrigger": 10}
        kills.kill(cases.WORKSPACE, self.widgets("score"), 2)
        before = self.rows(f"select count(*) from {self.schema}.score")[0][0]
        self.assertTrue(0 < before < 50, before)
        self.run_task("score", 3)
        self.assertEqual(self.scores()[0][:3], (50, 50, 2450.0))
