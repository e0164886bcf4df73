"""Tables between two processes: CSV text whose columns have the types of the database."""
import datetime

import pandas as pd

import columns

NULL = "\\N"
# The types of portable SQL by DuckDB's names, where those are others.
_DUCKDB = {"string": "varchar", "int": "integer"}
# As PythonTask.cs exports them; pandas 2 would guess the form by the first value.
_TIMES = {"timestamp": "%Y-%m-%d %H:%M:%S.%f", "date": "%Y-%m-%d"}
_WHOLE = (
    "tinyint", "smallint", "integer", "bigint", "hugeint", "utinyint", "usmallint", "uinteger", "ubigint",
)


def read(path, types):
    """The table in a file. Times are UTC without a zone.

    A column of whole numbers with gaps becomes float, as Spark's toPandas gives it.
    """
    return _of_text(pd.read_csv(path, dtype=str, na_values=[NULL], keep_default_na=False), types)


def read_parts(path, types, rows):
    """The table in a file, so many rows at a time; one part without rows of a file without."""
    with pd.read_csv(path, dtype=str, na_values=[NULL], keep_default_na=False, chunksize=rows) as parts:
        for text in parts:
            yield _of_text(text, types)


def write(frame, path):
    """Writes a table; the type of each column in the database, in order."""
    out = frame.copy()
    types = {name: _type_of(out[name]) for name in out.columns}
    for name, kind in types.items():
        if kind == "timestamp":
            out[name] = _plain(out[name]).dt.strftime("%Y-%m-%d %H:%M:%S.%f")
        elif kind == "boolean":
            out[name] = out[name].map({True: "true", False: "false"})
    out.to_csv(path, index=False, na_rep=NULL)
    return types


def write_declared(frame, path, declared, table, more=False):
    """Writes a table with the columns that it declares, or more of its rows; the type of each column in the database,
    in order."""
    rows = columns.rows(frame, declared, table)
    out = pd.DataFrame([[_text(value) for value in row] for row in rows], columns=[item["name"] for item in declared])
    out.to_csv(path, index=False, na_rep=NULL, mode="a" if more else "w", header=not more)
    return {item["name"]: _DUCKDB.get(item["type"], item["type"]) for item in declared}


def _of_text(text, types):
    return pd.DataFrame({name: _typed(text[name], types[name]) for name in text.columns}, columns=list(text.columns))


def _text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    return value if value is None else str(value)


def _typed(text, kind):
    kind = kind.split("(")[0]
    if kind in _TIMES or kind.startswith("timestamp"):
        return pd.to_datetime(text, format=_TIMES.get(kind))
    if kind == "boolean":
        flags = text.map({"true": True, "false": False})
        return flags if text.isna().any() else flags.astype(bool)
    if kind in _WHOLE:
        return text.astype(float) if text.isna().any() else text.astype("int64")
    if kind in ("double", "float", "decimal"):
        return text.astype(float)
    return text.astype(object).where(text.notna(), None)


def _type_of(column):
    if pd.api.types.is_bool_dtype(column):
        return "boolean"
    if pd.api.types.is_integer_dtype(column):
        return "bigint"
    if pd.api.types.is_float_dtype(column):
        return "double"
    if pd.api.types.is_datetime64_any_dtype(column):
        return "timestamp"
    if {type(value) for value in column.dropna()} == {bool}:
        return "boolean"
    return "varchar"


def _plain(times):
    return times if times.dt.tz is None else times.dt.tz_convert("UTC").dt.tz_localize(None)
