import datetime
import json
import pathlib

import numpy as np
import pandas as pd

import cases
from cases import SparkCase

TYPES = {"text": "string", "small": "int", "big": "bigint", "number": "double", "flag": "boolean",
         "moment": "timestamp", "day": "date", "price": "decimal(10,2)"}
DECLARED = [{"name": name, "type": kind} for name, kind in TYPES.items()]
VALUES = {"text": "x", "small": 1, "big": 2, "number": 0.5, "flag": True, "moment": pd.Timestamp("2022-10-30 00:30"),
          "day": pd.Timestamp("2022-10-30"), "price": 1.25}
CORPUS = pathlib.Path(__file__).resolve().parents[1] / "corpus" / "frames"


class Frames(SparkCase):
    def setUp(self):
        from flowtask import session

        super().setUp()
        self.spark.conf.set("spark.sql.session.timeZone", "Europe/Paris")
        session.set_utc(self.spark)

    def write(self, frame):
        from flowtask import python_task

        python_task.write(self.spark, f"{self.schema}.t", frame, DECLARED)
        self.assertEqual(self.spark.table(f"{self.schema}.t").dtypes, list(TYPES.items()))
        return self.rows(f"select * from {self.schema}.t order by all")

    def test_frames_with_gaps_of_every_kind_give_the_types_and_nulls_that_they_give_locally(self):
        from flowtask import task

        expected = json.loads((CORPUS / "expected.json").read_text(encoding="utf-8"))
        columns = [{"name": name, "type": kind} for name, kind in expected["columns"].items()]
        outputs = [dict(zip(("layer", "table"), table.split("."))) for table in expected["rows"]]
        tables = [{"layer": item["layer"], "name": item["table"], "columns": columns} for item in outputs]
        work = {"key": "frames", "python": "gaps:run", "inputs": [], "outputs": outputs}
        flow = self.folder / "flows" / "ml" / "frames"
        (flow / "src").mkdir(parents=True)
        (flow / "src" / "gaps.py").write_bytes((CORPUS / "gaps.py").read_bytes())
        (flow / "flow.json").write_text(json.dumps({"tasks": [work], "tables": tables, "parameters": {}}))
        task.run(self.spark, {**self.widgets("frames"), "flow": str(flow)})
        texts, cells = ", ".join(f"cast({name} as string)" for name in expected["columns"]), 0
        for table, rows in expected["rows"].items():
            name = f"{self.schema}.{table.split('.')[1]}"
            self.assertEqual(self.spark.table(name).dtypes, list(expected["columns"].items()))
            self.assertCountEqual(self.rows(f"select {texts} from {name}"), map(tuple, rows), table)
            cells += sum(map(len, rows))
        print(f"frames, {cases.MODE}: {len(expected['rows'])} tables, {cells} cells alike", flush=True)
        self.assertEqual(cells, 120)

    def test_a_table_reaches_a_function_as_it_does_locally(self):
        from flowtask import python_task

        frame = self.spark.sql("""
            select cast(a as bigint) as whole, timestamp'2022-07-01 00:00:00Z' as moment, date'2022-07-01' as day,
              cast(1.25 as decimal(5,2)) as price, cast(null as string) as text
            from values (null), (1) as v(a)""")
        found = python_task.read(frame)
        self.assertEqual([str(kind) for kind in found.dtypes][:1], ["float64"])
        self.assertEqual(found["moment"].tolist(), [pd.Timestamp("2022-07-01")] * 2)
        self.assertEqual(found["day"].tolist(), [pd.Timestamp("2022-07-01")] * 2)
        self.assertEqual((found["price"].dtype, found["text"].tolist()), (np.dtype(float), [None, None]))

    def test_no_frame_depends_on_arrow(self):
        before = self.spark.conf.get("spark.sql.execution.arrow.pyspark.enabled")
        self.addCleanup(self.spark.conf.set, "spark.sql.execution.arrow.pyspark.enabled", before)
        frame = pd.DataFrame([VALUES, {**dict.fromkeys(TYPES), "moment": datetime.datetime(2022, 1, 1)}])
        found = []
        for arrow in ("true", "false"):
            self.spark.conf.set("spark.sql.execution.arrow.pyspark.enabled", arrow)
            found.append(self.write(frame))
        self.assertEqual(*found)
