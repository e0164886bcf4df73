"""Files of events in the landing folder, which only ever gets new ones: what is there says what was sent."""
import json
import os
import pathlib
import re

_NAME = re.compile(r"^telemetry_(?P<period>[0-9T-]+)\.(?P<number>\d+)-(?P<state>[0-9a-f]+)\.jsonl$")


def files(folder: pathlib.Path) -> dict:
    """Period to its files in the order of writing: (number, state of the period that it ends in, path)."""
    found = {}
    for path in pathlib.Path(folder).glob("telemetry_*.jsonl"):
        if name := _NAME.match(path.name):
            found.setdefault(name["period"], []).append((int(name["number"]), name["state"], path))
    return {period: sorted(own) for period, own in found.items()}


def sent(own: list) -> dict:
    """Event id to what the event said, of the files of a period.

    A corrupt twin has the id of a whole event and stands behind it, so the first line of an id is the one that counts.
    """
    said = {}
    for _, _, path in own:
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                record = json.loads(line)
            except json.JSONDecodeError:
                continue
            said.setdefault(record["event_id"], record)
    return said


def publish(folder: pathlib.Path, period: str, own: list, state: str, text: str) -> str:
    """Writes the next file of a period, whole or not at all; its name."""
    number = own[-1][0] + 1 if own else 1
    path = pathlib.Path(folder) / f"telemetry_{period}.{number:04}-{state}.jsonl"
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(text.encode("utf-8"))
    os.replace(partial, path)
    return path.name
