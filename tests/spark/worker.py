"""Runs tasks in a process of its own, which is meant to be killed: it stops behind a statement and says so."""
import json
import pathlib
import sys
import time

import sessions
from plan import Plan
from workspace import Workspace


def main():
    """The file of the first argument says what to run, and where to stop."""
    order = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = pathlib.Path(order["folder"])
    plan = Plan(json.loads(pathlib.Path(order["plan"]).read_text(encoding="utf-8")), folder / "databricks")
    with sessions.classic(str(folder), **sessions.QUICK) as spark:
        sessions.register(spark, folder)
        workspace = Workspace(plan, spark)
        workspace.at_once = order["at_once"]
        stop_behind(order["behind"], pathlib.Path(order["marker"]))
        workspace.run(order["widgets"])


def stop_behind(count, marker):
    """Makes a batch of a stream stop behind a number of statements, or behind what it merges or writes as a whole."""
    from flowtask import server

    def stopping(make, cut):
        def made(*arguments):
            whole, part = make(*arguments), make(*cut(arguments))

            def each(batch, batch_id):
                # The run without rows, before the stream starts, only makes the tables.
                if batch_id < 0:
                    return whole(batch, batch_id)
                part(batch, batch_id)
                marker.touch()
                time.sleep(600)

            return each

        return made

    server.updating = stopping(server.updating, lambda arguments: (arguments[0][:count],))
    for name in ("landing_files", "emitting"):
        setattr(server, name, stopping(getattr(server, name), lambda arguments: arguments))


if __name__ == "__main__":
    main()
