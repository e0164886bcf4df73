"""A set of files: who registered, who was in a gym, and what the topic had to say."""
import pathlib

from . import files, heartbeats, topic
from .people import people, profiles
from .visits import WORN, visits

_PARTS = 5


def land(number: int, readings: int, seed: int, landing: pathlib.Path) -> int:
    """Lands set 1 or 2; how many lines were written."""
    every = visits(seed)
    own, persons = every[every["set"] == number], people(every, seed)
    registered = persons[persons["set"] == number]
    users = registered[["user_id", "device_id", "mac_address", "registered"]]
    users = users.rename(columns={"registered": "registration_timestamp"})
    logins = own[["mac_address", "gym", "login", "logout"]]
    said = [one for person in registered.itertuples() for one in profiles(person, seed)]
    # Offsets go on where the set before ended.
    before = persons[persons["set"] < number]
    told = sum(len(profiles(person, seed)) for person in before.itertuples())
    done = 2 * int((every["set"] < number).sum())
    written = files.land(landing / "registered_users", f"1-registered_users_{number}.csv", _csv(users))
    written += files.land(landing / "gym_logins", f"5-gym_logins_{number}.csv", _csv(logins))
    events, place = landing / "kafka_multiplex", f"_{number}.json"
    written += files.land(events, f"2-user_info{place}", topic.lines("user_info", said, "user_id", "timestamp", told))
    steps = topic.lines("workout", _steps(own), "user_id", "timestamp", done)
    written += files.land(events, f"4-workout{place}", steps)
    return written + _beats(own, registered, (number, readings, seed), events)


def _beats(own, registered, asked, events):
    number, readings, seed = asked
    device = int(registered.set_index("user_id").at[WORN[number], "device_id"])
    beats = heartbeats.heartbeats(own[own["user_id"] == WORN[number]], readings, seed)
    said = [{"device_id": device, "time": time, "heartrate": rate} for time, rate in beats.itertuples(index=False)]
    lines = topic.lines("bpm", said, "device_id", "time", (number - 1) * readings)
    size, first = -(-readings // _PARTS), (number - 1) * _PARTS + 1
    parts = [lines[at:at + size] for at in range(0, readings, size)]
    return sum(files.land(events, f"3-bpm_{first + at}.json", part) for at, part in enumerate(parts))


def _steps(own):
    steps = [
        {"user_id": visit.user_id, "workout_id": visit.workout_id, "timestamp": moment, "action": action,
         "session_id": visit.session_id}
        for visit in own.itertuples()
        for action, moment in (("start", visit.start), ("stop", visit.stop))
    ]
    return sorted(steps, key=lambda step: (step["timestamp"], step["user_id"]))


def _csv(frame):
    return frame.to_csv(index=False, lineterminator="\n").splitlines()
