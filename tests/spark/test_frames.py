import datetime

import numpy as np
import pandas as pd

from cases import SparkCase

TYPES = {"text": "string", "small": "int", "big": "bigint", "number": "double", "flag": "boolean",
         "moment": "timestamp", "day": "date", "price": "decimal(10,2)"}
DECLARED = [{"name": name, "type": kind} for name, kind in TYPES.items()]
VALUES = {"text": "x", "small": 1, "big": 2, "number": 0.5, "flag": True, "moment": pd.Timestamp("2022-10-30 00:30"),
          "day": pd.Timestamp("2022-10-30"), "price": 1.25}
GAPS = {"all null": None, "NaN": float("nan"), "NaT": pd.NaT, "NA": pd.NA}


class Frames(SparkCase):
    def setUp(self):
        from flowtask import task

        super().setUp()
        self.spark.conf.set("spark.sql.session.timeZone", "Europe/Paris")
        task.set_utc(self.spark)

    def write(self, frame):
        from flowtask import python_task

        python_task.write(self.spark, f"{self.schema}.t", frame, DECLARED)
        self.assertEqual(self.spark.table(f"{self.schema}.t").dtypes, list(TYPES.items()))
        return self.rows(f"select * from {self.schema}.t order by all")

    def test_an_empty_frame_has_the_declared_types(self):
        self.assertEqual(self.write(pd.DataFrame(columns=list(TYPES))), [])

    def test_gaps_of_every_kind_are_null_in_the_declared_types(self):
        for gap in GAPS.values():
            frame = pd.DataFrame({name: pd.Series([gap], dtype=object) for name in TYPES})
            self.assertEqual(self.write(frame), [(None,) * len(TYPES)])
        self.assertEqual(self.write(pd.DataFrame({name: [np.nan] for name in TYPES})), [(None,) * len(TYPES)])

    def test_a_mixed_frame_keeps_its_values(self):
        frame = pd.DataFrame([dict.fromkeys(TYPES), VALUES])
        self.write(frame)
        texts = ", ".join(f"cast({name} as string)" for name in TYPES)
        self.assertEqual(
            self.rows(f"select {texts} from {self.schema}.t order by all"),
            [(None,) * 8, ("x", "1", "2", "0.5", "true", "2022-10-30 00:30:00", "2022-10-30", "1.25")],
        )

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
