"""Hours become events: runs of alarmed hours of one area, ranked by what is at stake."""
import numpy as np
import pandas as pd

_HOUR = pd.Timedelta(hours=1)
# Chosen on 2021 (docs/power-plants.md): an hour alarms from this probability on. Critical is an event of which the last
# telemetry makes all but sure, from so many megawatts on; the evening before nothing is.
ALARM, CRITICAL, CRITICAL_MW = 0.2, 0.99, 200.0
_TYPES = {
    "tier": object, "area_id": object, "starts_at": "datetime64[ns, UTC]", "ends_at": "datetime64[ns, UTC]",
    "issued_at": "datetime64[ns, UTC]", "lead_hours": float, "severity": object, "probability": float,
    "excess_mw": float, "energy_mwh": float, "stake_mw": float, "rank": "int64"}


def runs(flags: np.ndarray) -> list:
    """(column, first, end) of each run of true values, `end` exclusive."""
    out = []
    for column in range(flags.shape[1]):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], flags[:, column].astype(int), [0]])))
        out += [(column, first, end) for first, end in zip(edges[::2], edges[1::2])]
    return out


def split(found: list, hours: pd.DatetimeIndex, by_day: bool) -> list:
    """Runs of positions as runs of hours: one ends where hours are missing, and with its day where each day is issued
    on its own."""
    new = np.concatenate([[True], np.diff(hours.asi8) != _HOUR.value])
    if by_day:
        new |= np.concatenate([[True], hours.floor("D")[1:] != hours.floor("D")[:-1]])
    out = []
    for column, first, end in found:
        edges = [first, *(p for p in range(first + 1, end) if new[p]), end]
        out += [(column, a, b) for a, b in zip(edges, edges[1:])]
    return out


def of_tier(tier: str, outlook, chance) -> pd.DataFrame:
    """One row per event of a tier: alarms, and a watch where an area asks for more than usual and no alarm is due."""
    probability = np.nan_to_num(chance.probability)
    alarmed = probability >= ALARM
    watched = outlook.unusual.to_numpy() & ~alarmed
    hours, areas, rows = outlook.margin.index, outlook.margin.columns, []
    for flags, watch in ((alarmed, False), (watched, True)):
        for column, first, end in split(runs(flags), hours, by_day=tier == "day-ahead"):
            likely = probability[first:end, column]
            excess = np.nan_to_num(chance.excess_mw[first:end, column])
            most = likely.max()
            # The mean excess where there is one.
            mw = (excess / np.maximum(likely, 1e-9))[likely > 0].max(initial=0.0)
            sure = tier == "intraday" and most >= CRITICAL and mw >= CRITICAL_MW
            severe = "watch" if watch else "critical" if sure else "warning"
            issued = outlook.issued.iat[first, column]
            rows.append((tier, areas[column], hours[first], hours[end - 1] + _HOUR, issued,
                         (hours[first] - issued) / _HOUR, severe, most, mw, excess.sum(), most * mw, 0))
    frame = pd.DataFrame(rows, columns=list(_TYPES)).astype(_TYPES)
    return ranked(frame)


def ranked(frame: pd.DataFrame) -> pd.DataFrame:
    """`rank` is the place of an event among those of its tier and day, by probability times megawatts."""
    order = frame.sort_values(
        ["tier", "stake_mw", "starts_at", "area_id"], ascending=[True, False, True, True], kind="stable")
    order["rank"] = order.groupby(["tier", order["starts_at"].dt.floor("D")]).cumcount() + 1
    return order.sort_values(["tier", "starts_at", "area_id"], kind="stable", ignore_index=True)
