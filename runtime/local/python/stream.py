"""New rows of a stream through a function of pandas, a part of them at a time: memory does not grow with the file."""
import pathlib

import batches
import frames

# Rows at once. On Spark a frame has 10,000 at most; what a function makes of a row depends on that row alone.
ROWS = 50_000


def run(request, function):
    """Writes what the function makes of in/updates.csv below out/: rows of a table, or messages.

    The types of the table in the database, by its name; none where messages are made.
    """
    work, emits = pathlib.Path(request["work"]), request["emits"]
    parts = frames.read_parts(work / "in" / "updates.csv", request["stream"], ROWS)
    if emits:
        call = batches.messages(function)
        with open(work / "out" / "messages.txt", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for part in parts for line in call(part)["value"])
        return {}
    [(table, declared)] = request["columns"].items()
    path = work / "out" / f"{table}.csv"
    for number, part in enumerate(parts):
        types = frames.write_declared(function(part), path, declared, table, more=number > 0)
    return {table: types}
