"""Models by name and alias, in MLflow over Unity Catalog. The same methods as registry.Models."""
import mlflow
import pandas as pd

from challenge import Challenges

# A model of these flows is called by the flow that saved it and by nothing else: what it gives back needs no
# description.
_ANYTHING = pd.DataFrame({"any": [""]})
# Serverless environment 4 has MLflow 2.22, where the name is a path; runtime 17.3 has 3.0, where a path is deprecated.
_NAME = "name" if int(mlflow.__version__.split(".")[0]) >= 3 else "artifact_path"


class Models(Challenges):
    """A model is registered as `<catalog>.<gold schema>.<name>`; a version is what an alias points to."""

    def __init__(self, schema, experiment, registry="databricks-uc"):
        """schema: catalog and schema, with a point; experiment: its workspace path; registry: Unity Catalog."""
        mlflow.set_registry_uri(registry)
        mlflow.set_experiment(experiment)
        self._schema = schema
        self._client = mlflow.MlflowClient()

    def save(self, name, model, alias="champion", metrics=None, example=None):
        """Logs and registers a new version under an alias; its number.

        The example, a few input rows, becomes the signature that Unity Catalog demands.
        """
        signature = mlflow.models.infer_signature(_ANYTHING if example is None else example, _ANYTHING)
        with mlflow.start_run(run_name=name):
            mlflow.log_metrics(dict(metrics or {}))
            logged = mlflow.pyfunc.log_model(
                **{_NAME: "model"},
                python_model=_Holder(model),
                signature=signature,
                registered_model_name=self._full(name),
            )
        version = int(logged.registered_model_version)
        self._client.set_registered_model_alias(self._full(name), alias, version)
        return version

    def load(self, name, alias="champion"):
        """The model that an alias means; None when there is none yet."""
        try:
            self._client.get_model_version_by_alias(self._full(name), alias)
        except mlflow.exceptions.MlflowException as error:
            if error.error_code in ("RESOURCE_DOES_NOT_EXIST", "INVALID_PARAMETER_VALUE"):
                return None
            raise
        return mlflow.pyfunc.load_model(f"models:/{self._full(name)}@{alias}").unwrap_python_model().model

    def _full(self, name):
        return f"{self._schema}.{name}"


class _Holder(mlflow.pyfunc.PythonModel):
    """Carries any object through MLflow."""

    def __init__(self, model):
        self.model = model

    def predict(self, context, model_input, params=None):
        return self.model.predict(model_input)
