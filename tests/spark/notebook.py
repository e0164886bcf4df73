"""Runs a notebook as Databricks does: cell by cell, with the magics that notebooks of this repository use."""
import importlib.metadata
import pathlib
import re
import types

_CELLS = "# COMMAND ----------"
_MAGIC = re.compile(r"# MAGIC %(\w+) (.+)")
_TITLE = re.compile(r"# DBTITLE 1,Databricks only: (.+)")
_SQL = re.compile(r"^# MAGIC %sql\n((?:# MAGIC .*\n?)+)", re.MULTILINE)
_MARKDOWN = re.compile(r"^# MAGIC %md$", re.MULTILINE)


def run(path, spark, widgets, display=None, left_out=None):
    """Runs every cell of a notebook; what it leaves in its namespace, without what a restart takes.

    display: what the notebook shows a table with; left_out: gets the reason of each cell that says it needs what open
    Spark lacks.
    """
    names, given = {}, dict(widgets)
    left_out = [] if left_out is None else left_out

    def restart():
        names.clear()
        names.update(spark=spark, dbutils=dbutils, display=display, __name__="__main__")

    dbutils = types.SimpleNamespace(
        widgets=types.SimpleNamespace(
            get=given.__getitem__,
            getAll=lambda: dict(given),
            text=lambda name, default, label=None: given.setdefault(name, default)),
        library=types.SimpleNamespace(restartPython=restart))
    restart()
    _cells(pathlib.Path(path), names, left_out)
    return names


def _cells(path, names, left_out):
    for cell in path.read_text(encoding="utf-8").split(_CELLS):
        title, query = _TITLE.search(cell), _SQL.search(cell)
        if title:
            left_out.append(title.group(1))
        elif query:
            text = re.sub("^# MAGIC ?", "", query.group(1), flags=re.MULTILINE)
            names["display"](names["spark"].sql(text, args=names["dbutils"].widgets.getAll()))
        elif not _MARKDOWN.search(cell):
            _python_or_magic(path, cell, names, left_out)


def _python_or_magic(path, cell, names, left_out):
    magics = _MAGIC.findall(cell)
    if not magics:
        exec(compile(cell, str(path), "exec"), names)
    for name, argument in magics:
        if name == "run":
            _cells(path.parent / f"{argument}.py", names, left_out)
        elif name == "pip":
            _pip(re.sub(r"\$(\w+)", lambda variable: str(names[variable.group(1)]), argument))
        else:
            raise ValueError(f"{path.name}: no test knows %{name}")


def _pip(argument):
    """What pip would read and find; what is not here would be installed there, and nothing is installed in tests."""
    *options, file = argument.split()
    if options != ["install", "--quiet", "-r"]:
        raise ValueError(f"%pip {argument}")
    lines = [line.split("#")[0].strip() for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines()]
    missing = [line for line in lines if line and not _is_here(re.split(r"[=<>~!;\[ ]", line)[0])]
    if missing:
        raise ModuleNotFoundError(f"{file}: {', '.join(missing)}")


def _is_here(package):
    try:
        return importlib.metadata.version(package) is not None
    except importlib.metadata.PackageNotFoundError:
        return False
