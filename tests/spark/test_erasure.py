import json
import pathlib
import re
import shutil
import unittest

import cases
from cases import SparkCase
from pyarrow import parquet

# The values of two people in the columns that tell them, and in those that hold something of them.
HERS = {"user_id": 7312, "device_id": 107312, "mac_address": "00:00:00:00:73:12", "last_name": "Noether"}
HIS = {"user_id": 7399, "device_id": 107399, "mac_address": "00:00:00:00:73:99", "last_name": "Hopper"}
DEFAULTS = {"int": 1, "bigint": 1, "double": 1.0, "boolean": False, "string": "x"}
BRONZE = "_file string, _modified timestamp, _row bigint, _batch bigint, _train boolean, _rescued string"


@cases.once("statements alone, which are the same texts for both")
class Erasure(SparkCase):
    """The erasure of the plan's own flow over tables of its contracts, each with a row of her and a row of him."""

    def setUp(self):
        super().setUp()
        folder = next(pathlib.Path(name) for name in cases.WORKSPACE.plan.jobs() if name.endswith("care/erasure"))
        shutil.copytree(folder.parents[1], self.folder / "flows")
        self.tables, self.places = {}, {}
        self.spark.sql(f"create table {self.schema}.erased (digest string) using delta")
        self.spark.sql(f"insert into {self.schema}.erased values (sha2('user_id=7312', 256))")

    def fill_all(self, *only):
        """Makes the tables that hold something of people, or some of them."""
        for path in sorted((self.folder / "flows").glob("*/*/flow.json")):
            for table in json.loads(path.read_text(encoding="utf-8"))["tables"]:
                if "erase" in table and (not only or table["name"] in only):
                    self.fill(table)

    def fill(self, table):
        name, is_bronze = f"{self.schema}.{table['name']}", table["layer"] == "bronze"
        declared = ", ".join(f"`{column['name']}` {column['type']}" for column in table["columns"])
        own = f", {BRONZE}" if is_bronze else ""
        self.spark.sql(f"create table {name} ({declared}{own}) using delta")
        rows = [[*(self.cell(column, person) for column in table["columns"]), *self.own(at, is_bronze)]
                for at, person in enumerate((HERS, HIS))]
        if is_bronze:
            aside = "'{\"_line\":\"of 7312\"}'"
            rows.append([*(["null"] * len(table["columns"])), *self.own(0, is_bronze)[:-1], aside])
        self.spark.sql(f"insert into {name} values {', '.join('(' + ', '.join(row) + ')' for row in rows)}")
        place = self.spark.sql(f"describe detail {name}").collect()[0]["location"]
        self.tables[name], self.places[name] = table, pathlib.Path(place.removeprefix("file:"))

    @staticmethod
    def own(at, is_bronze):
        return [f"'{at}.csv'", "null", "1", "1", "false", "null"] if is_bronze else []

    @staticmethod
    def cell(column, person):
        if column["name"] == "value":
            told = {name: person[name] for name in ("user_id", "last_name")}
            return f"'{json.dumps(told)}'"
        if column["name"] in person:
            return f"cast('{person[column['name']]}' as {column['type']})"
        value = DEFAULTS.get(column["type"])
        return f"cast({'null' if value is None else repr(value)} as {column['type']})"

    def erase(self):
        from flowtask import erase
        from flowtask.job import Job

        widgets = self.widgets("erase", flow=str(self.folder / "flows" / "care" / "erasure"), keep_versions_hours="0")
        job = Job(widgets)
        return erase.run(self.spark, job, {**job.task(), "erase": "silver.erased"})

    def left(self, person):
        """What of a person stands in which tables: in any file on disk, so in older versions too."""
        found = {word: set() for word in person.values()}
        for name, place in self.places.items():
            files = [path for path in place.rglob("*.parquet") if "_delta_log" not in path.parts]
            rows = [parquet.read_table(path).to_pylist() for path in files]
            for word, tables in found.items():
                if re.search(rf"(?<![0-9]){re.escape(str(word))}(?![0-9])", str(rows)):
                    tables.add(name)
        return found

    def test_nothing_of_the_person_is_left_in_a_table_or_in_an_older_version_and_the_other_is_whole(self):
        self.fill_all()
        landed = self.folder / "landing" / "kafka_multiplex"
        landed.mkdir(parents=True)
        for name in ("0.csv", "1.csv"):
            (landed / name).write_text("x", encoding="utf-8")
        his = self.left(HIS)
        self.assertTrue(all(self.left(HERS).values()))

        told = self.erase()

        self.assertEqual(self.left(HERS), {word: set() for word in HERS.values()})
        self.assertEqual(self.left(HIS), his)
        self.assertEqual({path.name: path.read_text(encoding="utf-8") for path in landed.iterdir()},
                         {"0.csv": "", "1.csv": "x"})
        self.assertIn("emptied kafka_multiplex/0.csv", told)
        self.assertIn("erased 2 rows of bronze.kafka_multiplex", told)
        self.assertIn("erased 1 rows of silver.user_profile", told)
        self.assertEqual(len(told), len(self.tables) + 1)

    def test_an_erasure_that_is_killed_before_older_versions_are_gone_is_finished_by_the_next(self):
        from flowtask import erase

        self.fill_all("registered_users", "user_profile")
        real = erase.forget

        def killed(*_):
            raise RuntimeError("killed")

        erase.forget = killed
        try:
            self.assertRaises(RuntimeError, self.erase)
        finally:
            erase.forget = real
        self.assertTrue(all(self.left(HERS).values()))
        self.assertNotEqual(self.erase(), [])
        self.assertEqual(self.left(HERS), {word: set() for word in HERS.values()})
        self.assertEqual(self.erase(), [])

    @unittest.skipIf(cases.MODE != "classic", "the function of a batch runs elsewhere, and tells nothing here")
    def test_a_stream_goes_on_behind_an_erasure(self):
        from flowtask.readers import Readers

        self.fill_all("kafka_multiplex")
        source, seen = f"{self.schema}.kafka_multiplex", []
        places = str(self.folder / "checkpoints" / "s")

        def read():
            rows = Readers().rows(self.spark.readStream, source)
            rows.writeStream.foreachBatch(lambda batch, _: seen.append(batch.count())).option(
                "checkpointLocation", places).trigger(availableNow=True).start().awaitTermination()

        read()
        self.spark.sql(f"delete from {source} where _file = '0.csv'")
        self.spark.sql(f"insert into {source} (value, _file) values ('new', '2.csv')")
        read()
        self.assertEqual((seen[0], sum(seen[1:])), (3, 1))
