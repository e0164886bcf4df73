"""The local run of a project on DuckDB, and what its tables hold.

A Python task gets its inputs as CSV with the types of the database beside it. So a flow that copies them, with every
table as input, is the export: it needs no other reader of DuckDB's file.
"""
import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

_EXPORT = """description: Gives every table away
tasks:
  - task_key: export
    serverless: true
    python: export:run
    inputs: [{tables}]
"""
# What a task is given goes when it is done, so it is copied first.
_COPY = """import pathlib, shutil


def run(inputs, parameters, models):
    out = pathlib.Path(parameters["landing"]).parent
    shutil.copytree(out / "work" / "export" / "export", out / "exported", dirs_exist_ok=True)
    return {}
"""


def run(root, project, places, folder, tables, fewer):
    """Runs the project, with other defaults for parameters of its flows; layer.table to columns (name, type in DuckDB)
    and rows of texts, None for NULL."""
    copy, out = pathlib.Path(folder, "repository"), pathlib.Path(folder, "out")
    shutil.copytree(root / "orgs", copy / "orgs", ignore=shutil.ignore_patterns("data", "__pycache__"))
    for path in next(copy.glob(f"orgs/*/domains/{project.replace('/', '/projects/')}")).rglob("deployment.yml"):
        text = path.read_text(encoding="utf-8")
        for name, value in fewer.items():
            text = re.sub(f"^  {name}: .*$", f'  {name}: "{value}"', text, flags=re.M)
        path.write_text(text, encoding="utf-8")
    (copy / "Pulumi.yaml").write_bytes((root / "Pulumi.yaml").read_bytes())
    (copy / "runtime").symlink_to(root / "runtime")
    data = ["--data", places["input"], "--train", places["train"]]
    report = _platform(root, copy, [project, *data, "--out", out])
    flow = next(copy.glob(f"orgs/*/domains/{project.replace('/', '/projects/')}")) / "flows" / "test" / "export"
    (flow / "src").mkdir(parents=True)
    (flow / "deployment.yml").write_text(_EXPORT.format(tables=", ".join(tables)), encoding="utf-8")
    (flow / "src" / "export.py").write_text(_COPY, encoding="utf-8")
    _platform(root, copy, [f"{project}/test/export", *data, "--out", out])
    return report, read(out)


def read(out):
    """What the export left."""
    work = pathlib.Path(out, "exported")
    types = json.loads((work / "request.json").read_text(encoding="utf-8"))["inputs"]
    return {table: (list(columns.items()), _rows(work / "in" / f"{table}.csv")) for table, columns in types.items()}


def _rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        return [[None if cell == "\\N" else cell for cell in row] for row in rows]


def _platform(root, copy, arguments):
    done = subprocess.run(
        ["dotnet", "run", "--no-build", "--project", str(root / "cli"), "--", "run", *map(str, arguments)],
        cwd=copy,
        env={**os.environ, "PLATFORM_PYTHON": sys.executable},
        capture_output=True,
        text=True,
    )
    # 1 with a broken gate is a run that went through: the damaged files may break one.
    if done.returncode not in (0, 1) or "warehouse.duckdb in" not in done.stdout:
        raise RuntimeError(f"platform run ended with {done.returncode}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout
