import gzip
import json
import pathlib

from cases import once
from flowtask import data, gates
from test_streams import FLOW, StreamCase

CASES = pathlib.Path(__file__).resolve().parents[1] / "corpus" / "landing" / "cases.json"
TOLD = """state, if(state = 'read', line_count, null), empty_count, header_count, row_count, aside_count,
    missing_columns, reason"""


@once("what is read of a file is queries alone; how files reach either kind of session, test_streams shows")
class Landing(StreamCase):
    """Damaged and odd files give the rows and reasons of the corpus, to which make test holds the local run."""

    def test_a_file_gives_the_rows_and_the_reason_that_it_gives_locally(self):
        cases = json.loads(CASES.read_text(encoding="utf-8"))
        for kind in ("csv", "json"):
            mine = [case for case in cases if f".{kind}" in case["file"]]
            ingestion = {**FLOW["ingestion"][0], "table": f"bronze.{kind}", "source": kind, "format": kind,
                         "pattern": f"*.{kind}*", "columns": [{"name": name, "type": "string"} for name in "ab"]}
            self.write_flow(ingestion=[ingestion], tasks=[{"key": "ingest", "ingest": f"bronze.{kind}"}])
            for case in mine:
                self.land(case["file"], content(case), source=kind)
            self.run_task("ingest")
            found = self.rows(f"select _file, a, b, _row, _rescued from {self.schema}.{kind} order by _row")
            errors = dict(self.rows(f"select _file, reason from {self.schema}.ingest_errors"))
            told = {row[0]: row[1:] for row in self.rows(f"select _file, {TOLD} from {self.schema}.ingest_files")}
            for case in mine:
                with self.subTest(case["what"]):
                    self.assertEqual([list(row[1:]) for row in found if row[0] == case["file"]], case.get("rows", []))
                    self.assertEqual(errors.get(case["file"]), case.get("error"))
                    self.assertEqual(told.get(case["file"]), account(case))
            with self.assertRaises(gates.BrokenGate) as broken:
                self.run_task("quality_gates")
            refused = [case["file"] for case in mine if "error" in case]
            self.assertEqual(str(broken.exception).count(" cannot be read: "), len(refused))
            for file in refused:
                (self.folder / "landing" / kind / file).unlink()
            self.run_task("quality_gates")
        self.assertEqual(len(cases), 58)


def account(case):
    """What is told of the file of a case: nothing while it has no byte; of one that cannot be read, why."""
    if "error" in case:
        return ("refused", *[None] * 6, case["error"])
    if "left" in case:
        return ("left out", *[None] * 6, data.NO_DATA)
    return ("read", *case["lines"], case.get("missing"), None) if "lines" in case else None


def content(case):
    """The bytes of a case."""
    data = case["text"].encode(case.get("encoding", "utf-8"))
    return gzip.compress(data, mtime=0)[:None if not case["gzip"] else -case["gzip"]] if "gzip" in case else data
