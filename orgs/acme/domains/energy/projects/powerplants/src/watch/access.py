"""What the reader of a notebook may read."""
import pandas as pd


def readable(reads: dict) -> pd.DataFrame:
    """Tries to read; reads: name to a function that fails where the reader may not. Why it failed is told."""
    rows = []
    for name, read in reads.items():
        try:
            read()
            rows.append((name, True, ""))
        except Exception as error:
            rows.append((name, False, str(error).split("\n")[0]))
    return pd.DataFrame(rows, columns=["name", "is_readable", "reason"])
