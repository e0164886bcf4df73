"""SQL files of flows: cut into statements, with parameters as Spark takes them."""
import re

# Comments and texts first, so that what they hold is neither a separator nor a parameter.
_PIECE = re.compile(
    r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|;|identifier\s*\(\s*:\w+\s*\)|:[A-Za-z_]\w*",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r":(\w+)")
_VIEW = re.compile(r"\s*create\s+(or\s+replace\s+)?(temp(orary)?\s+)?view\b", re.IGNORECASE)


def split(text):
    """The statements of a file, without comments and semicolons."""
    statements, current, at = [], [], 0
    for piece in _PIECE.finditer(text):
        current.append(text[at:piece.start()])
        at = piece.end()
        if piece.group() == ";":
            statements.append("".join(current).strip())
            current = []
        elif not piece.group().startswith(("--", "/*")):
            current.append(piece.group())
    statements.append("".join([*current, text[at:]]).strip())
    return [statement for statement in statements if statement]


def prepare(statement, tables, values):
    """The text and the arguments for spark.sql. Tables and values map a parameter to a full name and to a text.

    Spark takes no parameter inside the body of a view, so there the names and values stand in the text.
    """
    used = {_NAME.search(piece).group(1) for piece in _parameters(statement)}
    missing = sorted(used - tables.keys() - values.keys())
    if missing:
        raise KeyError(f"no table and no parameter is called {', '.join(missing)}")
    if _VIEW.match(statement):
        return _PIECE.sub(lambda piece: _written(piece.group(), tables, values), statement), {}
    return statement, {name: tables.get(name, values.get(name)) for name in used}


def _parameters(statement):
    return [piece.group() for piece in _PIECE.finditer(statement) if _is_parameter(piece.group())]


def _is_parameter(piece):
    return piece.startswith(":") or piece.lower().startswith("identifier")


def _written(piece, tables, values):
    if not _is_parameter(piece):
        return piece
    name = _NAME.search(piece).group(1)
    if not piece.startswith(":"):
        return tables[name]
    value = values[name]
    if "'" in value or "\\" in value:
        raise ValueError(f"the value of {name} holds a quote or a backslash, which a view cannot take")
    return f"'{value}'"
