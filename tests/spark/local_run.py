"""The local run of a project on DuckDB."""
import os
import pathlib
import re
import shutil
import subprocess
import sys


def run(root, project, places, folder, fewer):
    """Runs the project into <folder>/out, from a copy of the repository with other defaults for parameters."""
    copy = pathlib.Path(folder, "repository")
    shutil.copytree(root / "orgs", copy / "orgs", ignore=shutil.ignore_patterns("data", "__pycache__"))
    for path in next(copy.glob(f"orgs/*/domains/{project.replace('/', '/projects/')}")).rglob("deployment.yml"):
        text = path.read_text(encoding="utf-8")
        for name, value in fewer.items():
            text = re.sub(f"^  {name}: .*$", f'  {name}: "{value}"', text, flags=re.M)
        path.write_text(text, encoding="utf-8")
    (copy / "Pulumi.yaml").write_bytes((root / "Pulumi.yaml").read_bytes())
    (copy / "runtime").symlink_to(root / "runtime")
    data = ["--data", places["input"], "--train", places["train"]]
    arguments = [project, *data, "--out", pathlib.Path(folder, "out")]
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
