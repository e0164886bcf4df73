"""The projects' own data, three months of energy cut into files of a few days; both engines read the same files."""
import csv
import datetime
import gzip
import hashlib
import os
import pathlib
import re
import shutil

_DAYS = 4
# The first day of the cases, and how many days before the others it is put.
_MET_ON, _MET_DAYS = datetime.date(2022, 3, 1), 80
# Text that does not compress well, the same every time.
_NOISE = hashlib.shake_256(b"noise").hexdigest(9000).encode()
# Files that break rules: what each engine sets aside of them must be the same.
_DAMAGED = {
    "fr_electricity_hourly_short.csv": b"time_utc,load_actual_mw,load_forecast_mw\n2022-02-02T00:00:00Z,60000\n,1,2\n"
                                       b"2022-02-02T02:00:00+02:00,60000,1\n2022-02-02T03:00:00Z,1,2,3,4\n",
    "fr_electricity_hourly_unlisted.csv": b'Load_Actual_MW,time_utc,remark\n61000,2022-02-02T04:00:00Z,"a ""b"", c"\n'
                                          b"61500,2022-02-02T05:00:00Z,\n",
    "fr_electricity_hourly_other.csv": b"a,b\n1,2\n",
    "fr_weather_hourly_empty.csv": b"\n",
    "fr_weather_hourly_cut.csv.gz": gzip.compress(b"city,time_utc\n" + _NOISE, mtime=0)[:5000],
}
_DAMAGED_MONTHS = {
    "yellow_tripdata_2017-03.csv": b"VendorID,tpep_pickup_datetime,PULocationID,Total_Amt,RatecodeID,airport_fee\n"
                                   b"2,2017-03-01 00:00:00,4,12.5,99,1.25\n2,2016-12-31 23:59:59,7,1,1,\n"
                                   b"1,2017-03-02T01:02:03,999,-3,x,,,\n1,2017-03-02 01:02:03,,abc,1,\n1,\"2017\n",
    "yellow_2088.csv": b"pickup_datetime,total_amount\n2088-01-24 00:25:39,1\n2008-12-31 00:00:00,2\n",
    "taxi+_zone_lookup.csv": b"LocationID,Borough,Zone,service_zone\r\n4,Manhattan,Alphabet City,Yellow Zone\r\n"
                             b"x,Q,,\r\n",
    "New_York_City_Population_2.csv": b"Borough,2020\nJersey,5\n  Queens,12 000\n  Queens\n",
}


def cut(project, folder, since, until):
    """Writes data/ (what is judged) and train/train/ (its history), each file older than the one after it."""
    places = nothing(project, folder)
    for kind, place in places.items():
        for source in sorted(pathlib.Path(project, "data", kind).glob("*.csv.gz")):
            for name, lines in _parts(source, since, until).items():
                path = place / name
                path.write_bytes(gzip.compress(lines) if path.suffix == ".gz" else lines)
    for name, content in {**_DAMAGED, **_met(since)}.items():
        (places["input"] / name).write_bytes(content)
    return _aged(places)


def whole(project, folder, *_):
    """Writes data/: the files of the project as they are, with damaged months besides."""
    places = nothing(project, folder)
    for kind in ("input", "reference"):
        for path in pathlib.Path(project, "data", kind).iterdir():
            shutil.copy2(path, places["input"])
    for name, content in _DAMAGED_MONTHS.items():
        (places["input"] / name).write_bytes(content)
    return _aged(places)


def few(project, folder, *_):
    """Writes data/: every 20th line of the project's file in two parts, one of which is told again without its labels,
    and lines that cannot be used."""
    places = nothing(project, folder)
    source = next(pathlib.Path(project, "data", "input").glob("*.csv.gz"))
    with gzip.open(source, "rt") as file:
        header, *lines = file.read().splitlines()[::20]
    bare = [line.rsplit(",", 1)[0] for line in (header, *lines[:40])]
    parts = {"kdd_1.csv": [header, *lines[:600]], "kdd_2.csv": [f"{header},difficulty",
             *(f"{line},21" for line in lines[500:])], "kdd_unlabeled.csv": bare,
             "kdd_damaged.csv": [header, "0,tcp,http", lines[0].replace(",0.00,", ",x,"), lines[1] + ",5",
                                 lines[2].rsplit(",", 1)[0] + ",mailbomb."]}
    for name, text in parts.items():
        (places["input"] / name).write_text("\n".join(text) + "\n", encoding="utf-8")
    return _aged(places)


def nothing(_project, folder, *_):
    """Makes empty folders: the project lands what it reads."""
    places = {"input": pathlib.Path(folder, "data"), "train": pathlib.Path(folder, "train", "train")}
    for place in places.values():
        place.mkdir(parents=True)
    return places


def _aged(places):
    """Makes each file older than the one after it."""
    files = sorted(path for place in places.values() for path in place.iterdir())
    for age, path in enumerate(reversed(files)):
        os.utime(path, (1_700_000_000 - 60 * age,) * 2)
    return places


def land(places, landing, ingestions):
    """Puts the files where a landing volume has them: a folder per source, with train/ below it."""
    for item in ingestions:
        for kind, place in places.items():
            target = pathlib.Path(landing, item["source"], *(["train"] if kind == "train" else []))
            target.mkdir(parents=True, exist_ok=True)
            for path in place.glob(item["pattern"]):
                shutil.copy2(path, target)


def _met(since):
    """Inputs that people met, tests/corpus/cases, in the weeks before: each has three days of its own."""
    cases, met = pathlib.Path(__file__).resolve().parents[1] / "corpus" / "cases", {}
    for number, case in enumerate(sorted(cases.iterdir())):
        for file in sorted(path for path in case.rglob("*") if path.is_file()):
            at = since - datetime.timedelta(_MET_DAYS - 3 * number) - _MET_ON
            moved = lambda found: (datetime.date.fromisoformat(found[0].decode()) + at).isoformat().encode()
            name = file.name.replace("2022", f"{case.name}-{file.parent.name}")
            met[name] = re.sub(rb"2022-0[34]-\d\d", moved, file.read_bytes())
    return met


def _parts(source, since, until):
    with gzip.open(source, "rt", newline="") as file:
        rows = list(csv.reader(file))
    at = rows[0].index("time_utc")
    parts = {}
    for row in rows[1:]:
        day = datetime.date.fromisoformat(row[at][:10])
        if since <= day < until:
            number = (day - since).days // _DAYS
            # Every fourth file is compressed.
            name = source.name.rsplit("_", 1)[0] + f"_{since + datetime.timedelta(_DAYS * number)}.csv"
            parts.setdefault(name + (".gz" if number % 4 == 0 else ""), []).append(row)
    return {name: "\n".join(",".join(row) for row in [rows[0], *part]).encode() + b"\n" for name, part in parts.items()}
