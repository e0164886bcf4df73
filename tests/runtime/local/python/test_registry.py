import pathlib
import tempfile
import unittest

import registry


class Registry(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_a_model_that_was_saved_is_loaded_by_its_alias(self):
        models = registry.Models(self.folder, {})
        self.assertEqual(models.save("load", {"w": 1}, "champion", {"mape": 1.8}), 1)
        self.assertEqual(models.save("load", {"w": 2}, "challenger"), 2)
        self.assertEqual((models.load("load"), models.load("load", "challenger")), ({"w": 1}, {"w": 2}))
        saved = [(item["name"], item["alias"], item["version"]) for item in models.saved]
        self.assertEqual(saved, [("load", "champion", 1), ("load", "challenger", 2)])
        self.assertEqual(pathlib.Path(self.folder, "load", "1", "metrics.json").read_text(), '{"mape": 1.8}')

    def test_there_is_no_model_before_the_first(self):
        self.assertIsNone(registry.Models(self.folder, {}).load("load"))

    def test_it_is_told_what_was_loaded_but_not_what_was_saved_before(self):
        models = registry.Models(self.folder, {})
        models.load("load")
        models.save("load", "own")
        models.load("load")
        self.assertEqual(models.loaded, [{"name": "load", "alias": "champion", "version": None}])

    def test_what_a_killed_run_saved_is_saved_again_under_the_same_number(self):
        registry.Models(self.folder, {"load": {"champion": 3}}).save("load", "killed")
        models = registry.Models(self.folder, {"load": {"champion": 3}})
        self.assertEqual(models.save("load", "again"), 4)
        self.assertEqual(models.load("load"), "again")

    def test_a_champion_that_the_task_has_replaced_itself_is_none_that_it_depends_on(self):
        models = registry.Models(self.folder, {})
        models.challenge("load", 1, float)
        self.assertEqual((models.loaded, models.saved[0]["alias"]), ([], "champion"))
        models = registry.Models(self.folder, {"load": {"champion": 1}})
        self.assertEqual(models.challenge("load", 1, float)["alias"], "challenger")
        self.assertEqual(models.loaded, [{"name": "load", "alias": "champion", "version": 1}])
        self.assertEqual(models.load("load"), 1)
