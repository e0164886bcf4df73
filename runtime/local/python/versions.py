"""What a task in Python runs with, as JSON: the versions that a report names, and a line for all that is installed."""
import importlib.metadata
import json
import platform
import sys

PACKAGES = ("pandas", "scikit-learn", "numpy")


def versions():
    """Python and the packages that a forecast depends on."""
    return {"Python": platform.python_version(), **{name: importlib.metadata.version(name) for name in PACKAGES}}


def installed():
    """Python and every package, the first on the path where one is there twice."""
    found = {}
    for package in importlib.metadata.distributions():
        found.setdefault(package.metadata["Name"], package.version)
    return f"{sys.version} {sorted(found.items(), key=str)}"


if __name__ == "__main__":
    print(json.dumps({"versions": versions(), "installed": installed()}))
