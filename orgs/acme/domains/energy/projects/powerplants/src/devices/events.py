"""Telemetry as devices send it: late, twice, and now and then unreadable."""
import json
import os
import pathlib

import numpy as np
import pandas as pd

# Shares of the events; what goes wrong is drawn from the seed. A corrupt event is one more line: the device sends it
# again, whole.
LATE, DUPLICATE, CORRUPT = 0.01, 0.005, 0.001
_LATEST_DAYS = 10
_NUMBERS = ["capacity_mw", "available_mw", "production_mw", "consumption_mw"]
_FIELDS = ["event_id", "plant_id", "plant_type", "ts", "emitted_at", *_NUMBERS, "status"]


def events(stations: pd.DataFrame, seed: int) -> pd.DataFrame:
    """One row per event with `emitted_at`; text times, three decimals.

    Of two events of a station and hour the one emitted later counts.
    """
    rng = np.random.default_rng([seed, 1])
    delay = pd.to_timedelta(rng.integers(1, 60, len(stations)), unit="s")
    frame = stations.assign(emitted_at=stations["ts"] + delay + pd.Timedelta(hours=1))
    late = rng.random(len(frame)) < LATE
    frame.loc[late, "emitted_at"] += pd.to_timedelta(rng.integers(1, 24 * _LATEST_DAYS, late.sum()), unit="h")
    frame["event_id"] = frame["plant_id"] + "-" + _text(frame["ts"], "h")
    both = pd.concat([frame, _first_readings(frame, rng)], ignore_index=True)
    return both.sort_values(["emitted_at", "event_id"], kind="stable", ignore_index=True)


def write(stations: pd.DataFrame, folder: pathlib.Path, seed: int, period: str = "month") -> list:
    """Writes one file of JSON lines per period (`month`, `day` or `hour`) in which the events were emitted; returns
    their names.

    A file appears whole or not at all, and the same input gives the same bytes. A file that is there is left alone.
    """
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    sent = events(stations, seed)
    rng = np.random.default_rng([seed, 2])
    broken = rng.random(len(sent)) < CORRUPT
    kinds = rng.integers(0, 5, len(sent))
    stamps = _text(sent["emitted_at"], {"month": "M", "day": "D", "hour": "h"}[period])
    text_lines = lines(sent)
    for position in np.flatnonzero(broken):
        text_lines[position] += "\n" + _corrupt(text_lines[position], kinds[position])
    names = []
    # The events come in order of emission, so a period is one stretch of lines.
    starts = np.flatnonzero(np.r_[True, stamps[1:] != stamps[:-1]])
    for start, end in zip(starts, np.r_[starts[1:], len(text_lines)]):
        stamp, text = stamps[start], text_lines[start:end]
        names.append(f"telemetry_{stamp}.jsonl")
        _publish(pathlib.Path(folder) / names[-1], "\n".join(text) + "\n")
    return names


def _first_readings(frame, rng):
    """A reading that the station sent first and then corrected: emitted half an hour before the event that counts."""
    again = frame[rng.random(len(frame)) < DUPLICATE].copy()
    again["emitted_at"] -= pd.Timedelta(minutes=30)
    again["production_mw"] *= 1 + 0.05 * (rng.random(len(again)) - 0.5)
    again["event_id"] += "-first"
    return again


def lines(sent: pd.DataFrame) -> list:
    columns = {name: sent[name].tolist() for name in _FIELDS if name not in ("ts", "emitted_at")}
    columns.update({name: _text(sent[name], "s").tolist() for name in ("ts", "emitted_at")})
    # Written by hand: two million events a minute instead of three hundred thousand. Every text in it is ours and needs
    # no escaping.
    numbers = "".join(f',"{name}":%.3f' for name in _NUMBERS)
    texts = '"event_id":"%s","plant_id":"%s","plant_type":"%s","ts":"%s","emitted_at":"%s"'
    form = "{" + texts + numbers + ',"status":"%s"}'
    return [form % row for row in zip(*(columns[name] for name in _FIELDS))]


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


def _publish(path: pathlib.Path, text: str):
    if path.exists():
        return
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(text.encode("utf-8"))
    os.replace(partial, path)
