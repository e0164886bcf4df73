"""Compares the tables of both engines: columns, types, rows."""
import math

# The number of an ingestion is each engine's own: locally every file is one.
OWN = {"_batch"}
_TYPES = {"varchar": "string", "integer": "int", "hugeint": "decimal(38,0)"}
_NEAR = 1e-9


def of_spark(spark, table):
    """Columns (name, type) and rows of texts, None for NULL, as local_run gives them."""
    frame = spark.table(table)
    texts = frame.selectExpr(*(f"cast(`{name}` as string) as `{name}`" for name in frame.columns))
    return frame.dtypes, [list(row) for row in texts.collect()]


def differences(expected, found, without=OWN):
    """Sentences about what differs, at most five of rows; and the number of rows compared."""
    columns, rows = _only(expected, without)
    own, actual = _only(found, without)
    columns = [(name, _TYPES.get(kind, kind)) for name, kind in columns]
    if columns != own:
        return [f"columns {own} instead of {columns}"], 0
    kinds = [kind for _, kind in columns]
    rows, actual = _sorted(rows, kinds), _sorted(actual, kinds)
    told = [] if len(rows) == len(actual) else [f"{len(actual)} rows instead of {len(rows)}"]
    unequal = ((one, two) for one, two in zip(rows, actual) if not all(map(_same, one, two)))
    # Of tables of unequal length one row is enough to see where they part.
    for _, (one, two) in zip(range(1 if told else 5), unequal):
        told.append("; ".join(f"{name} {b!r} instead of {a!r}" for (name, _), a, b in zip(columns, one, two)
                              if not _same(a, b)) + f" in {one}")
    return told, len(actual)


def _only(table, without):
    columns, rows = table
    kept = [at for at, (name, _) in enumerate(columns) if name not in without]
    return [columns[at] for at in kept], [[row[at] for at in kept] for row in rows]


def _sorted(rows, kinds):
    # Numbers that may differ in their last digits come last.
    order = sorted(range(len(kinds)), key=lambda at: kinds[at] == "double")
    typed = ([_value(cell, kind) for cell, kind in zip(row, kinds)] for row in rows)
    return sorted(typed, key=lambda row: [(row[at] is not None, _key(row[at])) for at in order])


def _key(value):
    return (math.isnan(value), 0.0 if math.isnan(value) else value) if isinstance(value, float) else value or ""


def _value(text, kind):
    if text is None:
        return None
    if kind == "double":
        return float(text)
    if kind == "timestamp":
        # A fraction of zeros is written by one engine only.
        return text.rstrip("0").rstrip(".") if "." in text else text
    return text


def _same(one, two):
    if isinstance(one, float) and isinstance(two, float):
        return one == two or math.isclose(one, two, rel_tol=_NEAR) or math.isnan(one) and math.isnan(two)
    return one == two
