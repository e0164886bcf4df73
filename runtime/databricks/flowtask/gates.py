"""The conditions that a flow states about its tables."""


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
