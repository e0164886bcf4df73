import pathlib
import shutil
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.append(str(ROOT / "tests" / "spark"))

import notebook


class RunPython(unittest.TestCase):
    """The notebook of tasks in Python, beside another one in the place of run_task."""

    def run_with(self, *packages):
        with tempfile.TemporaryDirectory() as folder:
            here = pathlib.Path(folder)
            shutil.copy(ROOT / "runtime" / "databricks" / "run_python.py", here)
            (here / "run_task.py").write_text("seen = spark, dbutils.widgets.getAll()", encoding="utf-8")
            (here / "list.txt").write_text("# packages\n" + "\n".join(packages), encoding="utf-8")
            widgets = {"task": "forecast", "requirements": str(here / "list.txt")}
            return notebook.run(here / "run_python.py", "session", widgets), widgets

    def test_packages_come_first_then_a_restart_then_the_task_with_its_widgets(self):
        names, widgets = self.run_with("pandas==2.2.3", "numpy>=1  # any")
        self.assertEqual(names["seen"], ("session", widgets))
        self.assertNotIn("requirements", names)

    def test_a_package_that_cannot_be_had_stops_the_task(self):
        with self.assertRaisesRegex(ModuleNotFoundError, "no-such-package==1"):
            self.run_with("pandas", "no-such-package==1")

    def test_both_notebooks_say_their_environment(self):
        for name in ("run_task", "run_python"):
            lines = (ROOT / "runtime" / "databricks" / f"{name}.py").read_text(encoding="utf-8").splitlines()
            self.assertEqual(lines[0], "# Databricks notebook source")
            self.assertEqual(lines[1:5], [
                "# /// script", "# [tool.databricks.environment]", '# environment_version = "4"', "# ///"])
