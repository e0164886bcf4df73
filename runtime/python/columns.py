"""Rows of a frame with the types that a table declares: what a missing value is never depends on the rows."""
import datetime
import decimal
import numbers

import pandas as pd


def rows(frame, declared, table):
    """The rows as tuples of plain Python values, in the declared order of columns; None for NaN, NaT, NA and None.

    declared: dictionaries with name, type (of portable SQL) and, where False, nullable; table: its name, for messages.
    TypeError when the columns are not exactly those, or a value is of another type.
    """
    names = [column["name"] for column in declared]
    if sorted(map(str, frame.columns)) != sorted(names):
        raise TypeError(f"{table} has the columns {sorted(map(str, frame.columns))}; declared are {sorted(names)}")
    return list(zip(*(_values(frame[column["name"]], column, table) for column in declared)))


def _values(series, column, table):
    convert = _CONVERT[column["type"].split("(")[0]]
    missing = series.isna().tolist()
    if any(missing) and column.get("nullable") is False:
        raise TypeError(f"{table}.{column['name']} is declared without gaps; {sum(missing)} rows have none")
    try:
        return [None if gap else convert(value, column["type"]) for value, gap in zip(series.tolist(), missing)]
    except (TypeError, ValueError, ArithmeticError) as error:
        raise TypeError(f"{table}.{column['name']} is declared {column['type']}: {error}") from None


def _text(value, kind):
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _whole(value, kind):
    if isinstance(value, bool) or not isinstance(value, numbers.Real) or value != int(value):
        raise TypeError(f"{value!r} is no whole number")
    bits = 31 if kind == "int" else 63
    if not -2**bits <= int(value) < 2**bits:
        raise ValueError(f"{value!r} does not fit")
    return int(value)


def _number(value, kind):
    if isinstance(value, bool) or not isinstance(value, (numbers.Real, decimal.Decimal)):
        raise TypeError(f"{value!r} is no number")
    return float(value)


def _exact(value, kind):
    scale = int(kind.rstrip(")").split(",")[1])
    number = _number(value, kind)
    digits = decimal.Decimal(repr(number)) if isinstance(value, float) else decimal.Decimal(value)
    return digits.quantize(decimal.Decimal(1).scaleb(-scale), decimal.ROUND_HALF_UP)


def _flag(value, kind):
    if value not in (True, False):
        raise TypeError(f"{value!r} is neither true nor false")
    return bool(value)


def _moment(value, kind):
    if not isinstance(value, (datetime.datetime, datetime.date)):
        raise TypeError(f"{value!r} is no time")
    moment = pd.Timestamp(value)
    return (moment.tz_localize("UTC") if moment.tz is None else moment.tz_convert("UTC")).to_pydatetime(warn=False)


def _day(value, kind):
    moment = _moment(value, kind)
    if moment.time() != datetime.time():
        raise TypeError(f"{value!r} is no day")
    return moment.date()


_CONVERT = {"string": _text, "int": _whole, "bigint": _whole, "double": _number, "decimal": _exact, "boolean": _flag,
            "timestamp": _moment, "date": _day}
