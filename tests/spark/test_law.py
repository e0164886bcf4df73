import pathlib
import sys

import cases
from cases import SparkCase

sys.path.append(str(pathlib.Path(__file__).parents[1] / "law"))

import spark_answers


@cases.once("queries alone, which are the same texts for both")
class Law(SparkCase):
    def setUp(self):
        super().setUp()
        for name, value in spark_answers.SETTINGS.items():
            key = f"spark.sql.{name}"
            before = self.spark.conf.get(key, None)
            self.addCleanup(*(self.spark.conf.unset, key) if before is None else (self.spark.conf.set, key, before))
            self.spark.conf.set(key, value)

    def test_spark_answers_as_recorded(self):
        count, lines = spark_answers.asked(self.spark, step=1 if cases.SOAK else 40)
        print(f"\nlaw, {cases.MODE}: {count} cases, {len(lines)} different", flush=True)
        self.assertGreater(count, 0)
        self.assertEqual(lines, [])
