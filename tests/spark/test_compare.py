import cases
import compare
from cases import SparkCase

ROWS = "select id, n, cast(id as double) / 3 as third, timestamp'2022-07-01 00:00:00Z' as at from {}"
OTHERS = {
    "silver.equal": ROWS,
    # Doubles are equal up to a billionth.
    "silver.near": ROWS.replace("/ 3", "* (1 + 1e-12) / 3"),
    "silver.column": ROWS.replace("n,", "n as m,"),
    "silver.type": ROWS.replace("n,", "cast(n as string) as n,"),
    "silver.count": f"{ROWS} where id > 1",
    "silver.row": ROWS.replace("n,", "if(id = 2, null, n) as n,"),
}
# Without a contract's key, rows are compared whole.
PARTED = [f"only in {side}: id=2, n={n}, third=0.6666666666666666, at=2022-07-01 00:00:00"
          for side, n in (("A", 20), ("B", "NULL"))]


@cases.once("both export every table of every flow by this")
class Compare(SparkCase):
    """Tables of Spark through `platform diff-tables`."""

    def test_each_difference_of_tables_of_spark_is_told_and_nothing_else(self):
        self.spark.sql(f"create table {self.schema}.t using delta as select id, 10 * id as n from range(1, 4)")
        for side, of in (("a", lambda _: ROWS), ("b", lambda query: query)):
            for name, query in OTHERS.items():
                self.spark.sql(f"create temporary view {self.view(side, name)} as "
                               + of(query).format(f"{self.schema}.t"))
                self.addCleanup(self.spark.catalog.dropTempView, self.view(side, name))
            compare.export(self.spark, {name: self.view(side, name) for name in OTHERS}, self.folder / side)
        told = compare.differences(self.folder / "a", self.folder / "b", OTHERS)
        words = {table["table"].split(".")[1]: table["status"] for table in told}
        self.assertEqual(words, {"equal": "EQUAL", "near": "EQUAL", "column": "COL_DIFF", "type": "DTYPE_DIFF",
                                 "count": "COUNT_DIFF", "row": "ROW_DIFF"})
        found = {table["table"]: table for table in told}
        self.assertEqual(found["silver.count"]["rows"], [3, 2])
        self.assertEqual(found["silver.row"]["details"], PARTED)

    @staticmethod
    def view(side, name):
        return f"{side}_{name.split('.')[1]}"
