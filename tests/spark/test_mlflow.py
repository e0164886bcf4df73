import mlflow
import pandas as pd

import cases
from cases import SparkCase


@cases.once("MLflow's client has no session")
class Registry(SparkCase):
    """MLflow's own client over its file store."""

    def models(self):
        from flowtask import mlflow_registry

        return mlflow_registry.Models(self.schema, "/tests/experiment")

    def test_there_is_no_model_before_the_first(self):
        self.assertIsNone(self.models().load("load"))

    def test_a_model_that_was_saved_is_loaded_by_its_alias(self):
        models = self.models()
        self.assertEqual(models.save("load", {"w": 1}, "champion", {"mape": 1.8}), 1)
        self.assertEqual(models.save("load", {"w": 2}, "challenger"), 2)
        found = self.models()
        self.assertEqual((found.load("load"), found.load("load", "challenger")), ({"w": 1}, {"w": 2}))
        self.assertIsNone(found.load("load", "other"))

    def test_an_alias_moves_to_the_version_saved_last(self):
        models = self.models()
        for weight in (1, 2):
            models.save("load", {"w": weight})
        self.assertEqual(models.load("load"), {"w": 2})

    def test_the_example_becomes_the_signature_and_metrics_are_logged(self):
        example = pd.DataFrame({"hour": [1, 2], "mw": [0.5, 1.5]})
        self.models().save("load", {"w": 1}, metrics={"mape": 1.8}, example=example)
        name = f"{self.schema}.load"
        info = mlflow.models.get_model_info(f"models:/{name}@champion")
        self.assertEqual(info.signature.inputs.input_names(), ["hour", "mw"])
        version = mlflow.MlflowClient().get_model_version_by_alias(name, "champion")
        self.assertEqual(mlflow.get_run(version.run_id).data.metrics, {"mape": 1.8})
