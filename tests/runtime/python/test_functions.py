import pathlib
import sys
import tempfile
import unittest

import functions


class Functions(unittest.TestCase):
    def test_the_first_folder_that_has_the_module_wins(self):
        with tempfile.TemporaryDirectory() as root:
            for folder in ("flow", "project"):
                place = pathlib.Path(root, folder)
                place.mkdir()
                (place / "runtime_probe.py").write_text(f"def run(): return '{folder}'\n")
            paths = [str(pathlib.Path(root, folder)) for folder in ("flow", "project")]
            self.addCleanup(lambda: [sys.path.remove(path) for path in paths])
            self.addCleanup(sys.modules.pop, "runtime_probe", None)
            self.assertEqual(functions.load("runtime_probe:run", paths)(), "flow")

    def test_tables_come_in_the_order_declared(self):
        self.assertEqual(list(functions.check({"b": 1, "a": 2}, ["a", "b"])), ["a", "b"])

    def test_a_function_without_outputs_may_return_nothing(self):
        self.assertEqual(functions.check(None, []), {})

    def test_a_table_that_is_missing_or_undeclared_is_refused(self):
        for returned in ({"a": 1}, {"a": 1, "b": 2, "c": 3}):
            with self.assertRaisesRegex(TypeError, "declares"):
                functions.check(returned, ["a", "b"])
