"""Models by name and alias, in a folder of this machine.

On Databricks mlflow_registry.py has the same methods over MLflow in Unity Catalog.
"""
import json
import pathlib
import pickle

from challenge import Challenges


class Models(Challenges):
    """A version is a folder `<name>/<version>`.

    Which version an alias means is told by the caller and kept in its ledger, so a killed run leaves no half model.
    """

    def __init__(self, folder, aliases):
        """aliases: name to alias to version, as committed so far."""
        self._folder = pathlib.Path(folder)
        self._aliases = {name: dict(versions) for name, versions in aliases.items()}
        self.saved, self.loaded = [], []

    def save(self, name, model, alias="champion", metrics=None, example=None):
        """Saves a new version under an alias; its number.

        Metrics are a dictionary of numbers; the example, a few input rows, is for MLflow.
        """
        version = max(self._aliases.get(name, {}).values(), default=0) + 1
        folder = self._folder / name / str(version)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "model.pkl").write_bytes(pickle.dumps(model))
        (folder / "metrics.json").write_text(json.dumps(dict(metrics or {}), sort_keys=True), encoding="utf-8")
        self._aliases.setdefault(name, {})[alias] = version
        self.saved.append({"name": name, "alias": alias, "version": version})
        return version

    def load(self, name, alias="champion"):
        """The model that an alias means; None when there is none yet."""
        version = self._aliases.get(name, {}).get(alias)
        if not any((item["name"], item["alias"]) == (name, alias) for item in self.saved):
            self.loaded.append({"name": name, "alias": alias, "version": version})
        if version is None:
            return None
        return pickle.loads((self._folder / name / str(version) / "model.pkl").read_bytes())

    def challenge(self, name, model, judge, metrics=None, example=None):
        """As in challenge.py. A champion that this very task has replaced is none that it depends on: run again on the
        same tables it would find itself, and be no better."""
        verdict = super().challenge(name, model, judge, metrics, example)
        if verdict["alias"] == "champion":
            self.loaded = [item for item in self.loaded if (item["name"], item["alias"]) != (name, "champion")]
        return verdict
