import json

from cases import SparkCase

_COLUMNS = [{"name": "id", "type": "string", "nullable": False}, {"name": "n", "type": "bigint"},
            {"name": "price", "type": "decimal(10,2)"}]
_FLOW = {
    "flow": "test/test/test", "description": "", "parameters": {"least": "1"}, "reads": {}, "quality": [],
    "ingestion": [], "tables": [{"layer": "gold", "name": "t", "columns": _COLUMNS}],
    "tasks": [{"key": "train", "spark": "trees:run", "inputs": [{"layer": "silver", "table": "s"}],
               "outputs": [{"layer": "gold", "table": "t"}]}],
}
_CODE = '''
from pyspark.sql import functions as F


def run(spark, tables, parameters):
    found = spark.table(tables["silver.s"]).where(F.col("n") >= int(parameters["least"]))
    return {"gold.t": found.select("n", F.lit(parameters["models"]).alias("id"), (F.col("n") / 3).alias("price")%s)}
'''


class SparkTask(SparkCase):
    """A function that gets a session and names of tables."""

    def run_code(self, more=""):
        from flowtask import task

        code = self.folder / "flow" / "src" / "trees.py"
        code.parent.mkdir(parents=True, exist_ok=True)
        code.write_text(_CODE % more, encoding="utf-8")
        (self.folder / "flow" / "flow.json").write_text(json.dumps(_FLOW), encoding="utf-8")
        self.spark.sql(f"create table {self.schema}.s using delta as select explode(sequence(0, 2)) as n")
        self.addCleanup(self.forget_module)
        task.run(self.spark, self.widgets("train", models=str(self.folder / "models")))

    def forget_module(self):
        import sys

        sys.path[:] = [place for place in sys.path if not place.startswith(str(self.folder))]
        sys.modules.pop("trees", None)

    def test_what_it_returns_is_written_with_the_declared_columns_in_order(self):
        self.run_code()
        self.assertEqual(self.spark.table(f"{self.schema}.t").dtypes, [(c["name"], c["type"]) for c in _COLUMNS])
        found = self.rows(f"select id, n, cast(price as string) from {self.schema}.t order by n")
        self.assertEqual(found, [(str(self.folder / "models"), 1, "0.33"), (str(self.folder / "models"), 2, "0.67")])

    def test_a_column_that_is_not_declared_is_refused_by_name(self):
        with self.assertRaisesRegex(TypeError, r"has the columns \['id', 'n', 'price', 'x'\]; declared are"):
            self.run_code(', F.lit(1).alias("x")')

    def test_a_gap_in_a_column_without_gaps_is_refused_and_nothing_is_written(self):
        with self.assertRaisesRegex(Exception, "t.id is declared without gaps"):
            self.run_code(').replace(str(parameters["models"]), None, subset=["id"]')
        self.assertFalse(self.spark.catalog.tableExists(f"{self.schema}.t"))
