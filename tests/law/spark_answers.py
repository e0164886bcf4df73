"""What a Spark session answers to the cases of the law, and whether that is what was recorded."""
import datetime
import decimal
import gzip
import json
import math
import pathlib
import re
import time

FOLDER = pathlib.Path(__file__).parent
CASES = FOLDER / "cases.jsonl.gz"
# Stands in an answer for the day on which it is given.
TODAY = "<today>"
# Quoted texts first: what they hold is neither a separator nor a parameter.
PIECE = re.compile(r"'(?:[^']|'')*'|identifier\s*\(\s*:(\w+)\s*\)|:([A-Za-z_]\w*)|;", re.IGNORECASE)
TABLES = {"gold_t": "law.t", "gold_u": "law.u"}


# What the answers were recorded with, below spark.sql.
SETTINGS = {
    "session.timeZone": "UTC",
    "sources.default": "delta",
    "shuffle.partitions": "2",
    # Without it small tables are folded by the planner and never meet the code that tables meet.
    "optimizer.excludedRules": "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation",
}


def load(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def cases():
    with gzip.open(CASES, "rt", encoding="utf-8") as lines:
        return [json.loads(line.replace(TODAY, today())) for line in lines]


def today():
    return datetime.datetime.now(datetime.timezone.utc).date().isoformat()


def literal(value):
    if value is None or isinstance(value, int):
        return "null" if value is None else str(value)
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def make_views(spark):
    for table in load("tables.json"):
        names = ", ".join(name for name, _ in table["columns"])
        casts = ", ".join(f"cast({name} as {kind}) as {name}" for name, kind in table["columns"])
        rows = ", ".join(f"({', '.join(map(literal, row))})" for row in table["rows"])
        spark.sql(f"create or replace temp view {table['name']} as select {casts} from values {rows} as v({names})")


def statements(sql, values):
    """The statements of a text, with parameters written in."""
    found, current, at = [], "", 0
    for piece in PIECE.finditer(sql):
        current, at, text = current + sql[at:piece.start()], piece.end(), piece.group()
        if text == ";":
            found, current = [*found, current], ""
        elif piece.group(1):
            current += TABLES[piece.group(1).lower()]
        else:
            current += literal(values[piece.group(2)]) if piece.group(2) else text
    return [text for text in [*found, current + sql[at:]] if text.strip()]


def plain(value):
    """A value as JSON: doubles as numbers or a word, decimals, times and intervals as texts."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ")
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def readable(frame):
    """Times as texts: Python has no year 0 and none after 9999."""
    kinds = [field.dataType.simpleString() for field in frame.schema.fields]
    frame = frame.toDF(*(f"c{at}" for at in range(len(kinds))))
    return frame.selectExpr(*(
        f"cast(c{at} as string)" if kind in ("date", "timestamp") else f"c{at}" for at, kind in enumerate(kinds)))


def answer(spark, sql, values):
    try:
        *before, last = statements(sql, values)
        for statement in before:
            spark.sql(statement)
        frame = spark.sql(last)
        rows = [[plain(value) for value in row] for row in readable(frame).collect()]
        return {"types": [field.dataType.simpleString() for field in frame.schema.fields], "rows": rows}
    except Exception as error:  # whatever Spark raises is the answer
        name = getattr(error, "getCondition", getattr(error, "getErrorClass", lambda: None))()
        return {"raises": name or type(error).__name__}


def same(left, right):
    if isinstance(left, float) and isinstance(right, float):
        return math.isclose(left, right, rel_tol=1e-9)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return type(left) is type(right) and left == right


def in_order(answered):
    return sorted(answered.get("rows", []), key=lambda row: json.dumps(row))


def agree(now, recorded):
    return (
        ("raises" in now) == ("raises" in recorded)
        and now.get("types") == recorded.get("types")
        and same(in_order(now), in_order(recorded)))


def chosen(first=1, last=10**9, step=1):
    """The cases that the law allows; of those every `step`th."""
    allowed = set(load("allowed.json")[::step])
    return [case for case in cases() if case["id"] in allowed and first <= case["id"] <= last]


def answers(spark, asked):
    """What a session answers to each case; a case that makes tables gets an empty schema `law`."""
    started, values = time.time(), load("parameters.json")
    make_views(spark)
    for count, case in enumerate(asked, start=1):
        if "law." in case["sql"] or "identifier" in case["sql"]:
            spark.sql("use default")
            for view in spark.catalog.listTables():
                if view.isTemporary and not view.name.endswith("_rows"):
                    spark.catalog.dropTempView(view.name)
            spark.sql("drop schema if exists law cascade")
            spark.sql("create schema law")
        yield case, answer(spark, case["sql"], {**values, **case.get("values", {})})
        if count % 250 == 0:
            print(f"{count} cases, {time.time() - started:.0f} s", flush=True)


def asked(spark, first=1, last=10**9, step=1):
    """How many cases a session was asked (see `chosen`), and those not answered as recorded, as lines."""
    answered = list(answers(spark, chosen(first, last, step)))
    return len(answered), [
        f"{case['id']}: {case['sql'][:100]}\n  recorded {case['spark']}\n  now {now}"
        for case, now in answered if not agree(now, case["spark"])]
