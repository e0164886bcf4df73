"""What streams have seen, taken away from them."""
import pathlib
import shutil


def forget_last(plan):
    """Takes the last commit from every checkpoint, as a process leaves it that dies before it writes one."""
    for commits in pathlib.Path(_folder(plan)).rglob("commits"):
        last = max(int(path.name) for path in commits.iterdir() if path.name.isdigit())
        (commits / str(last)).unlink()
        (commits / f".{last}.crc").unlink(missing_ok=True)


def forget_all(plan):
    """Takes every checkpoint away."""
    shutil.rmtree(_folder(plan))


def _folder(plan):
    """The folder of all checkpoints of the plan's jobs."""
    any_job = next(iter(plan.jobs().values()))
    return next(parent for parent in pathlib.Path(any_job[0]["checkpoints"]).parents if parent.name == "checkpoints")
