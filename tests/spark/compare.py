"""Compares tables of both engines by `platform diff-tables`: what equal means is defined there, and nowhere else."""
import json
import pathlib
import shutil
import subprocess

_CLI = pathlib.Path(__file__).resolve().parents[2] / "cli"
# The number of an ingestion is each engine's own: locally every file is one.
OWN = ("_batch",)


def export(spark, tables, folder):
    """Writes tables as diff-tables reads them, a folder of Parquet each; tables: layer.table to its name in Spark."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, table in tables.items():
        spark.table(table).coalesce(1).write.parquet(str(pathlib.Path(folder, name)))


def differences(one, two, tables, without=OWN, repository=None):
    """What diff-tables tells of each of the tables, the equal ones too.

    one, two: the folder of a run or of an export; without: columns, as `_batch` or layer.table.column; repository: the
    mesh that has the contracts of the tables, the tests' own when left out.
    """
    named = [text for table in tables for text in ("--table", table)]
    left_out = [text for column in without for text in ("--without", column)]
    done = subprocess.run(
        ["dotnet", "run", "--no-build", "--project", str(_CLI), "--", "diff-tables", str(one), str(two), "--json",
         *named, *left_out],
        cwd=repository or _CLI.parent, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"diff-tables ended with {done.returncode}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return json.loads(done.stdout)
