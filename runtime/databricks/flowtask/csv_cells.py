"""Cells of a line of comma-separated values; one in quotes may hold commas and doubled quotes, and ends on its line."""

_QUOTED = '"[^"]*+(?:""[^"]*+)*+"'
_CELL = f',({_QUOTED}|[^,]*)'
_WHOLE = f'^(?:,(?:{_QUOTED}|[^,"]*+))++$'


def split(line):
    """An expression for the cells; those of a line with a stray quote are what they may be."""
    # A comma is put before the line, so that each cell is one match and none is empty.
    return f"transform(regexp_extract_all(concat(',', {line}), '{_CELL}', 1), cell -> {_unquoted('cell')})"


def is_whole(line):
    """An expression that is true where no quote stands outside of its place."""
    return f"concat(',', {line}) rlike '{_WHOLE}'"


def _unquoted(cell):
    inner = f"replace(substring({cell}, 2, length({cell}) - 2), '\"\"', '\"')"
    return f"if(length({cell}) > 1 and startswith({cell}, '\"') and endswith({cell}, '\"'), {inner}, {cell})"
