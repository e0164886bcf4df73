"""Kills the process that runs a task, with its JVM, while a batch is under way."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

import sessions


def kill(workspace, widgets, behind):
    """Runs a task of a classic session in a process of its own, which gets SIGKILL behind a statement of its batch."""
    folder = workspace.plan.folder.parent
    marker, order = folder / "killed", folder / "order.json"
    marker.unlink(missing_ok=True)
    order.write_text(json.dumps({
        "folder": str(folder), "plan": str(folder.parent / "plan.json"), "widgets": widgets, "behind": behind,
        "marker": str(marker), "at_once": workspace.at_once,
    }), encoding="utf-8")
    here = pathlib.Path(__file__).parent
    with open(folder / "worker.txt", "w", encoding="utf-8") as told:
        worker = subprocess.Popen([sys.executable, "worker.py", str(order)], cwd=here, stdout=told, stderr=told,
                                  start_new_session=True)
    try:
        until(marker, worker, folder / "worker.txt")
    finally:
        # The process and the JVM that it started.
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
    if worker.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the worker was not killed: it ended with {worker.returncode}")
    sessions.register(workspace.spark, folder)


def until(marker, worker, told, seconds=900):
    """Waits until a worker has left its mark."""
    for _ in range(seconds * 10):
        if marker.exists():
            return
        if worker.poll() is not None:
            raise RuntimeError(f"the worker ended before it was killed:\n{told.read_text(encoding='utf-8')[-3000:]}")
        time.sleep(0.1)
    raise TimeoutError(f"the worker left no mark within {seconds} s")
