"""Finds the function that a task names and checks what it returns."""
import importlib
import sys


def load(name, folders):
    """`module:function`, the module below one of the folders; the first folder that has it wins."""
    sys.path[:0] = [folder for folder in folders if folder not in sys.path]
    module, function = name.split(":")
    return getattr(importlib.import_module(module), function)


def check(outputs, declared):
    """The tables that a function returned, in the order declared; TypeError when they are not exactly those."""
    if outputs is None:
        outputs = {}
    if sorted(outputs) != sorted(declared):
        returned = f"the function returned the tables {sorted(outputs)}"
        raise TypeError(f"{returned}; deployment.yml declares {sorted(declared)}")
    return {name: outputs[name] for name in declared}
