"""Pipelines on open Spark, which has no Lakeflow: the statements that flow.json has of their tables."""
import pathlib
import time

from plan import read_flow


def run(workspace, plan):
    """Makes every table of every pipeline."""
    for folder, names in plan.pipelines().items():
        begun, flow = time.time(), read_flow(folder)
        schemas = {names[f"{table['layer']}_{table['name']}"].rsplit(".", 1)[0] for table in flow["tables"]}
        for schema in schemas:
            workspace.spark.sql(f"create schema if not exists {schema}")
        for task in flow["tasks"]:
            make(workspace.spark, task["dataset"], names)
        print(f"  {pathlib.Path(folder).name}: {time.time() - begun:.1f} s", flush=True)


def make(spark, dataset, names):
    """Counts what breaks the expectations of a table, and stores the rows unless one of these fails the update."""
    execute(spark, dataset["measure"], names)
    if "expectations" in dataset:
        counts = spark.table(names[dataset["expectations"].replace(".", "_")])
        failed = counts.where("action = 'fail' and failed_records > 0").collect()
        if failed:
            raise RuntimeError(f"{dataset['table']}: {failed[0]['expectation']} does not hold")
    execute(spark, dataset["store"], names)


def execute(spark, text, names):
    """Runs the statements of a text."""
    from flowtask import statements

    for cut in statements.split(text):
        prepared, arguments = statements.prepare(cut, names, names)
        spark.sql(prepared, args=arguments)
