"""The cases of the law on real Spark: compares its answers with the recorded ones; `record` writes them anew.

`tests/spark/test_law.py` asks in its two modes.

    SPARK_HOME=... PYTHONPATH=... python3 tests/law/on_spark.py [sample | record] [from [to]]

All that the law allows, or with `sample` every fortieth of them, about half a minute.

The rows of tables.json stand in temp views; a case that makes tables has an empty schema `law` to itself.
"""
import gzip
import json
import sys
import tempfile
import time

import spark_answers


def session(folder):
    from pyspark.sql import SparkSession
    builder = SparkSession.builder.master("local[2]")
    for key, value in {
        "extensions": "io.delta.sql.DeltaSparkSessionExtension",
        "catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
        "catalogImplementation": "in-memory",
        "warehouse.dir": folder,
        **spark_answers.SETTINGS,
    }.items():
        builder = builder.config(f"spark.sql.{key}", value)
    spark = (
        builder.config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .getOrCreate())
    spark.sparkContext.setLogLevel("OFF")
    return spark


def main(arguments):
    started = time.time()
    record, sample = arguments[:1] == ["record"], arguments[:1] == ["sample"]
    span = [int(number) for number in arguments[record or sample:]]
    everything = spark_answers.cases()
    with tempfile.TemporaryDirectory() as folder:
        spark = session(folder)
        if record:
            first, last = [*span, *(1, 10**9)[len(span):]]
            for case, now in spark_answers.answers(spark, [case for case in everything if first <= case["id"] <= last]):
                case["spark"] = now
        else:
            count, lines = spark_answers.asked(spark, *span, step=40 if sample else 1)
        spark.stop()
    if record:
        with gzip.open(spark_answers.CASES, "wt", encoding="utf-8") as told:
            day = f'"{spark_answers.today()}"'
            told.writelines(
                json.dumps(case, ensure_ascii=False).replace(day, f'"{spark_answers.TODAY}"') + "\n"
                for case in everything)
        return 0
    print("\n".join(lines))
    print(f"{count} cases on Spark, {len(lines)} different, {time.time() - started:.0f} s")
    return 1 if lines or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
