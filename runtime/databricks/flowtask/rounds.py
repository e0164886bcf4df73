"""A flow that runs all the time, as one task: a job that does may have no task that waits for another.

learn.microsoft.com/azure/databricks/jobs/continuous. Tasks wait for each other for a reason (what reads silver comes
after what fills it), so they run in their order, each over what is new, and then from the first one on.
"""
import time

_PAUSE_SECONDS = 10


def run(tasks, one, pause=time.sleep):
    """Runs tasks in order and begins again, for ever; one gets a key. A task that fails ends it: the job goes on."""
    while True:
        for key in tasks:
            one(key)
        pause(_PAUSE_SECONDS)
