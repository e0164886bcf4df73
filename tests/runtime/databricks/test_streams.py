import unittest
from unittest import mock

from flowtask import streams


class Frame:
    def __init__(self, spark, text):
        self.sparkSession, self.text = spark, text

    def limit(self, count):
        return Frame(self.sparkSession, f"{self.text} limit {count}")

    def createOrReplaceTempView(self, name):
        self.sparkSession.told.append(f"{name}: {self.text}")


class Spark:
    readStream = None

    def __init__(self):
        self.told = []

    def table(self, name):
        return Frame(self, name)

    def sql(self, text, args=None):
        if args is not None:
            self.told.append(text)
        return Frame(self, text)


class Job:
    def __init__(self, days, **more):
        self.own, self.declared = days, {"table": "bronze.trip", "columns": [], **more}

    def period(self):
        return self.own

    def ingestion(self, table):
        return self.declared

    def full_name(self, table):
        return f"dev.{table}"

    def statements(self, task):
        return [("merge", {})]


class Readers:
    def rows(self, reader, source):
        raise LookupError(f"a stream of {source}")


class Backfills(unittest.TestCase):
    def update(self, job):
        spark = Spark()
        # Masks and comments are told by tests of their own.
        self.enterContext(mock.patch.object(streams.protection, "bind"))
        self.enterContext(mock.patch.object(streams.describe, "tell"))
        streams.update(spark, job, {"key": "silver", "stream": "bronze.trip"}, Readers())
        return spark.told

    def test_a_backfill_reads_the_rows_of_its_days_and_starts_no_stream(self):
        told = self.update(Job(["2019-01-01", "2019-02-01"], period="at"))
        day = "substring(trim(`at`), 1, 10)"
        self.assertEqual(told, [
            "updates: dev.bronze.trip limit 0", "merge",
            f"updates: select * from dev.bronze.trip where {day} >= '2019-01-01' and {day} < '2019-02-01'", "merge"])

    def test_any_other_run_is_a_stream(self):
        with self.assertRaisesRegex(LookupError, "a stream of dev.bronze.trip"):
            self.update(Job(None, period="at"))

    def test_a_table_without_a_day_is_streamed_in_a_backfill_too(self):
        with self.assertRaisesRegex(LookupError, "a stream of dev.bronze.trip"):
            self.update(Job(["2019-01-01", "2019-02-01"]))


if __name__ == "__main__":
    unittest.main()
