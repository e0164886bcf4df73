"""SQL that turns lines into rows of text, the same for files and events, on any Spark.

The view `lines` has value, _file, _modified, _line (from 1; an event's offset) and _train.
"""
from . import csv_lines, json_lines

_FORMATS = {"csv": csv_lines, "json": json_lines}


def of_files(root):
    """Expressions over spark.read.text that give `lines`; root: the folder that files are named below."""
    # The path comes percent-encoded, and a plus sign stands for itself there.
    path = "url_decode(replace(_metadata.file_path, '+', '%2B'))"
    below = f"substring({path}, instr({path}, {text(root + '/')}) + {len(root) + 1})"
    # Parts of a file that is read in parts follow each other by their start, lines within one by their id.
    place = "order by _metadata.file_block_start, monotonically_increasing_id()"
    return (
        # Spark takes the bytes as they are; what is no UTF-8 is U+FFFD, as locally.
        "make_valid_utf8(value) as value",
        f"{below} as _file",
        "_metadata.file_modification_time as _modified",
        f"cast(row_number() over (partition by _metadata.file_path {place}) as bigint) as _line",
        f"concat('/', {below}) like '%/train/%' as _train",
    )


def rows(kind, columns):
    """A query over `lines` for the rows of a format: the declared columns, _file, _modified, _row, _train, _rescued."""
    return _FORMATS[kind].rows(*_named(columns))


def judge(kind, columns):
    """A query over `lines`: each _file, header_count, missing_columns, and the reason why it cannot be used or null."""
    return _FORMATS[kind].judge(*_named(columns))


def _named(columns):
    """The names of columns; and what else headers call them, which only CSV has."""
    known = {other: column["name"] for column in columns for other in column.get("names", [])}
    return [column["name"] for column in columns], known


def text(value):
    """A literal."""
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
