"""All flows of a project on Spark in one mode, beside what the local run left, and then the tests of this folder.

One process per mode: a classic session and Connect do not live in one.
"""
import argparse
import json
import pathlib
import shutil
import sys
import time
import unittest

import scenarios
import sessions
from plan import Plan
from workspace import Workspace


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=pathlib.Path, help="folder with plan.json, expected.json and input/")
    parser.add_argument("mode", choices=["classic", "connect"])
    parser.add_argument("--flows", type=pathlib.Path, help="folder with the flow.json files, where the plan lacks them")
    parser.add_argument("--soak", action="store_true", help="with micro-batches, kills, resets and the broker besides")
    parser.add_argument("--only", help="run this test module, class or test instead of everything")
    options = parser.parse_args()
    folder = options.work / options.mode
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    plan = Plan(json.loads((options.work / "plan.json").read_text(encoding="utf-8")), folder / "databricks")
    plan.write_workspace()
    if options.flows:
        shutil.copytree(options.flows, next((folder / "databricks").glob("Workspace/*/*")), dirs_exist_ok=True)
    expected = json.loads((options.work / "expected.json").read_text(encoding="utf-8"))
    more = {} if options.soak else sessions.QUICK
    with getattr(sessions, options.mode)(str(folder), **more) as spark:
        workspace = Workspace(plan, spark)
        faults = 0
        if not options.only:
            faults = scenarios.run(workspace, expected, options.work / "input", options.mode, options.soak)
        faults += tests(options, spark, workspace)
    sys.exit(1 if faults else 0)


def tests(options, spark, workspace):
    """Runs the test modules of this folder with the session; the number of tests that failed."""
    import cases

    cases.SPARK, cases.WORKSPACE, cases.MODE, cases.SOAK = spark, workspace, options.mode, options.soak
    cases.ONLY = options.only
    loader, here = unittest.TestLoader(), pathlib.Path(__file__).parent
    everything = str(here)
    suite = (loader.loadTestsFromName(options.only) if options.only
             else loader.discover(everything, top_level_dir=everything))
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2, resultclass=Timed).run(suite)
    return len(result.failures) + len(result.errors) + (result.testsRun == 0)


class Timed(unittest.TextTestResult):
    """Tells how long each test took."""

    def startTest(self, test):
        self._begun = time.time()
        super().startTest(test)

    def stopTest(self, test):
        super().stopTest(test)
        self.stream.writeln(f"  {time.time() - self._begun:.1f} s")


if __name__ == "__main__":
    main()
