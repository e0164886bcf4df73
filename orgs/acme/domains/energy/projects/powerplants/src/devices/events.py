"""Telemetry as devices send it: late, twice, and now and then unreadable."""
import hashlib
import json
import pathlib

import numpy as np
import pandas as pd

from . import draws, landed

# Shares of the station-hours; what goes wrong is drawn for each. A corrupt event is one more line: the device sends it
# again, whole. All of it happens to the first event of a station-hour, none to its corrections.
LATE, DUPLICATE, CORRUPT = 0.01, 0.005, 0.001
_LATEST_DAYS = 10
_NUMBERS = ["capacity_mw", "available_mw", "production_mw", "consumption_mw"]
_FIELDS = ["event_id", "plant_id", "plant_type", "ts", "emitted_at", *_NUMBERS, "status"]
_CHANCES = ["delay", "late", "later", "twice", "error", "corrupt", "kind"]


def write(stations: pd.DataFrame, folder: pathlib.Path, seed: int, period: str = "month") -> list:
    """Writes what is new or has changed since the last time, in a new file of JSON lines for each period (`month`,
    `day` or `hour`) of readings; returns the names of the files.

    What was sent before is read from the files that are there, and only of a period that has changed: the name of a
    file tells the state of its period. A file appears whole or not at all and is never written again.
    """
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if stations.empty:
        return []
    there, names = landed.files(folder), []
    stations = stations.assign(**{name: stations[name].round(3) for name in _NUMBERS})
    for stamp, own in stations.groupby(_text(stations["ts"], {"month": "M", "day": "D", "hour": "h"}[period])):
        before, state = there.get(stamp, []), _state(own)
        if before and before[-1][1] == state:
            continue
        fresh = unsent(own, landed.sent(before))
        if len(fresh) > 0:
            names.append(landed.publish(folder, stamp, before, state, "\n".join(_sending(fresh, seed)) + "\n"))
    return names


def unsent(stations: pd.DataFrame, said: dict) -> pd.DataFrame:
    """The rows whose last event says something else, or that have none; `version` counts the events of each from 1."""
    frame = stations.assign(event_id=stations["plant_id"] + "-" + _text(stations["ts"], "h"), version=1)
    if not said:
        return frame
    versions, new = [], []
    for event_id, status, reading in zip(frame["event_id"], frame["status"], _kilowatts(frame).tolist()):
        version = 1
        while (then := said.get(_versioned(event_id, version))) is not None:
            last, version = then, version + 1
        versions.append(version)
        new.append(version == 1 or [status, *reading] != [last["status"], *_kilowatts(last).tolist()])
    return frame.assign(version=versions)[new]


def events(fresh: pd.DataFrame, seed: int) -> pd.DataFrame:
    """One row per event with `emitted_at`, in the order of emission; `corrupt` and `kind` say which has a corrupt twin.

    Of two events of a station and hour the one emitted later counts.
    """
    frame = _drawn(fresh, seed)
    minutes = pd.to_timedelta(60 + frame["version"] - 1, unit="min")
    late = np.where(frame["late"] < LATE, 1 + np.floor(frame["later"] * (24 * _LATEST_DAYS - 1)), 0)
    seconds = pd.to_timedelta(1 + np.floor(59 * frame["delay"]), unit="s")
    frame["emitted_at"] = frame["ts"] + minutes + seconds + pd.to_timedelta(late, unit="h")
    frame["event_id"] = [_versioned(*pair) for pair in zip(frame["event_id"], frame["version"])]
    frame["corrupt"] = (frame["corrupt"] < CORRUPT) & (frame["version"] == 1)
    both = pd.concat([frame, _first_readings(frame)], ignore_index=True)
    return both.sort_values(["emitted_at", "event_id"], kind="stable", ignore_index=True)


def _sending(fresh, seed):
    sent = events(fresh, seed)
    text_lines = lines(sent)
    for position in np.flatnonzero(sent["corrupt"]):
        text_lines[position] += "\n" + _corrupt(text_lines[position], int(5 * sent["kind"].iat[position]))
    return text_lines


def _drawn(fresh, seed):
    parts = []
    for plant_id, own in fresh.groupby("plant_id"):
        drawn = draws.uniform(seed, "events", plant_id, pd.DatetimeIndex(own["ts"]), len(_CHANCES))
        parts.append(own.assign(**dict(zip(_CHANCES, drawn.T))))
    return pd.concat(parts)


def _first_readings(frame):
    """A reading that the station sent first and then corrected: emitted half an hour before the event that counts."""
    again = frame[(frame["twice"] < DUPLICATE) & (frame["version"] == 1)].copy()
    again["emitted_at"] -= pd.Timedelta(minutes=30)
    # Within the capacity: whether it is good must not depend on which version of the hour it came with.
    wrong = again["production_mw"] * (1 + 0.05 * (again["error"] - 0.5))
    again["production_mw"] = np.minimum(wrong, again["capacity_mw"])
    again["event_id"] += "-first"
    return again.assign(corrupt=False)


def _versioned(event_id, version):
    return event_id if version == 1 else f"{event_id}-{version}"


def _kilowatts(reading):
    """What an event says, in whole kilowatts: text and back changes nothing of it. What it does not say is -1."""
    told = 1000 * np.array([reading[name] for name in _NUMBERS], float)
    return np.where(np.isnan(told), -1, np.rint(told)).astype(np.int64).T


def _state(stations):
    """Tells one state of a period from another."""
    told = stations.sort_values(["ts", "plant_id"])
    texts = " ".join([*_text(told["ts"], "h"), *told["plant_id"], *told["status"]])
    return hashlib.sha256(texts.encode() + _kilowatts(told).tobytes()).hexdigest()[:12]


def lines(sent: pd.DataFrame) -> list:
    columns = {name: sent[name].tolist() for name in _FIELDS if name not in ("ts", "emitted_at")}
    columns.update({name: _text(sent[name], "s").tolist() for name in ("ts", "emitted_at")})
    # Written by hand: two million events a minute instead of three hundred thousand. Every text in it is ours and needs
    # no escaping.
    numbers = "".join(f',"{name}":%.3f' for name in _NUMBERS)
    texts = '"event_id":"%s","plant_id":"%s","plant_type":"%s","ts":"%s","emitted_at":"%s"'
    form = "{" + texts + numbers + ',"status":"%s"}'
    told = [form % row for row in zip(*(columns[name] for name in _FIELDS))]
    return [line.replace(":nan", ":null") if silent else line for line, silent in zip(told, sent["status"] == "silent")]


def _text(times: pd.Series, unit: str) -> np.ndarray:
    """UTC times as ISO text, cut after the unit."""
    values = times.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy().astype("datetime64[s]")
    return np.char.add(np.datetime_as_string(values, unit=unit), "Z" if unit == "s" else "")


def _corrupt(line: str, kind: int) -> str:
    if kind == 0:
        return line[: len(line) // 2]
    record = json.loads(line)
    if kind == 1:
        record["plant_id"] = "X9"
    elif kind == 2:
        record["production_mw"] = -record["capacity_mw"]
    elif kind == 3:
        record["consumption_mw"] = "n/a"
    else:
        del record["ts"]
    return json.dumps(record, separators=(",", ":"))
