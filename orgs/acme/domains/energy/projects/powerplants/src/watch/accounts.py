"""Whether the lines of landed files are accounted for."""
import pandas as pd

_PARTS = ["header_count", "empty_count", "row_count", "aside_count"]


def unaccounted(files: pd.DataFrame) -> pd.DataFrame:
    """The files that were read and of which some line is neither header, empty, a row nor set aside; none is right."""
    read = files[files["state"] == "read"]
    missing = read["line_count"] - read[_PARTS].sum(axis=1)
    return read.assign(missing_count=missing)[missing != 0]


def shares(rows: pd.DataFrame) -> pd.DataFrame:
    """table_name, reason and row_count to the share of each reason, in percent of its table's rows."""
    total = rows.groupby("table_name")["row_count"].transform("sum")
    return rows.assign(share_pct=100 * rows["row_count"] / total)
