import importlib
import sys
import types
import unittest
from unittest import mock


class LogModel(unittest.TestCase):
    """tests/spark saves with the real client of MLflow 3; serverless environment 4 has 2.22."""

    def name_of(self, version):
        fake = types.ModuleType("mlflow")
        fake.__version__ = version
        fake.pyfunc = mock.MagicMock(PythonModel=object)
        fake.models, fake.start_run, fake.log_metrics = mock.MagicMock(), mock.MagicMock(), mock.MagicMock()
        fake.set_registry_uri, fake.set_experiment = mock.MagicMock(), mock.MagicMock()
        fake.MlflowClient = mock.MagicMock()
        fake.pyfunc.log_model.return_value.registered_model_version = "7"
        with mock.patch.dict(sys.modules, {"mlflow": fake}):
            sys.modules.pop("flowtask.mlflow_registry", None)
            registry = importlib.import_module("flowtask.mlflow_registry")
            self.assertEqual(registry.Models("dev.gold", "/e").save("load", {}), 7)
            sys.modules.pop("flowtask.mlflow_registry", None)
        return {key for key in fake.pyfunc.log_model.call_args.kwargs if key in ("name", "artifact_path")}

    def test_mlflow_2_takes_a_path_and_mlflow_3_a_name(self):
        found = {version: self.name_of(version) for version in ("2.22.0", "3.0.1", "3.3.2")}
        self.assertEqual(found, {"2.22.0": {"artifact_path"}, "3.0.1": {"name"}, "3.3.2": {"name"}})
