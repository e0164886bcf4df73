"""The conditions that a flow states about its tables, and the one that every file can be read."""


class BrokenGate(Exception):
    """At least one condition does not hold; the message says which."""


def broken(flow, count):
    """A sentence for each quality gate that does not hold; count gives the rows of `layer.table`."""
    sentences = []
    for gate in flow["quality"]:
        table, rows = gate["table"], count(gate["table"])
        if "min_rows" in gate and rows < gate["min_rows"]:
            sentences.append(f"{table} has {rows} rows; at least {gate['min_rows']} are expected")
        if "max_share" in gate and rows > gate["max_share"] * (total := count(gate["of"])):
            share = f"more than {gate['max_share']} of the {total} of {gate['of']}"
            sentences.append(f"{table} has {rows} rows, {share}")
    return sentences


def unkept(flow, measure):
    """A sentence for each promise of a contract that does not hold; measure gives the number of a query, or None."""
    sentences = []
    for check in flow["checks"]:
        value, least, most = measure(check["sql"]), check["least"], check.get("most")
        if value is None or not (least <= value and (most is None or value <= most)):
            wanted = f"at least {least:.15g} is" if most is None else (
                f"{least:.15g} is" if least == most else f"{least:.15g} to {most:.15g} is")
            got = "nothing" if value is None else f"{value:.15g}"
            sentences.append(f"{check['table']}: {check['rule']}: {got}; {wanted} promised")
    return sentences


def refused(flow, files, lies_there):
    """A sentence for each file that lies there still and cannot be read.

    files gives (name, reason) of the refused files of `layer.table`; lies_there is asked with the source and the name.
    """
    return [f"{name} cannot be read: {reason}; replace it, or take it away"
            for item in flow["ingestion"] for name, reason in files(item["table"]) if lies_there(item["source"], name)]
