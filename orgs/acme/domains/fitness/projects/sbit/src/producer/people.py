"""The people: their watches, and what they say of themselves."""
import numpy as np
import pandas as pd

_FIRST = "Ada Blaise Carl Dorothy Emmy Felix Grace Henri Ida Jean Karen Leonhard Mary Niels Olga Pierre".split()
_LAST = "Abel Banach Cantor Dirac Euler Fermat Gauss Hopper Ito Jacobi Klein Laplace Markov Noether Perron".split()
_CITIES = [("Oakland", "CA", 94601), ("Reno", "NV", 89501), ("Salem", "OR", 97301), ("Boise", "ID", 83702)]
# Two changed their profile within two minutes: times that a 32-bit float cannot tell apart.
_CHANGED = {12140: (1678451529, 1678451625), 14232: (1678451790, 1678451848), 17703: (1678537861, 1678538003)}


def people(visits: pd.DataFrame, seed: int) -> pd.DataFrame:
    """One row per person, with the watch and the moment of registration, a day or two before the first visit."""
    firsts = visits.drop_duplicates("user_id")[["set", "user_id", "mac_address", "login"]]
    draws = [np.random.default_rng([seed, user_id]) for user_id in firsts["user_id"]]
    registered = [int(login) - int(draw.integers(86400, 2 * 86400)) for login, draw in zip(firsts["login"], draws)]
    devices = [int(draw.integers(100000, 200000)) for draw in draws]
    return firsts.assign(device_id=devices, registered=registered).reset_index(drop=True)


def profiles(person, seed: int) -> list:
    """What a person says, in order: one profile, and for some another one with a new name and address."""
    draw = np.random.default_rng([seed, person.user_id, 2])
    born = pd.Timestamp("1938-01-01") + pd.Timedelta(days=int(draw.integers(0, 68 * 365)))
    fixed = {"dob": born.strftime("%m/%d/%Y"), "sex": draw.choice(["F", "M"]), "first_name": draw.choice(_FIRST)}
    fixed["gender"] = fixed["sex"]
    moments = _CHANGED.get(person.user_id, (person.registered,))
    return [_said(person.user_id, kind, moment, fixed, draw) for kind, moment in zip(("new", "update"), moments)]


def _said(user_id, kind, moment, fixed, draw):
    city, state, code = _CITIES[int(draw.integers(len(_CITIES)))]
    street = f"{int(draw.integers(1, 900))} {draw.choice(_LAST)} Street"
    address = {"street_address": street, "city": city, "state": state, "zip": code}
    named = {**{name: str(value) for name, value in fixed.items()}, "last_name": str(draw.choice(_LAST))}
    return {"user_id": int(user_id), "update_type": kind, "timestamp": moment, **named, "address": address}
