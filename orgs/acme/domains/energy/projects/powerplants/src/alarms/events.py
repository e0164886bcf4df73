"""Hours become events: runs of alarmed hours of one area, ranked by what is at stake."""
import numpy as np
import pandas as pd

from .runs import HOUR, runs, split

# Chosen on 2021 (docs/power-plants.md): an hour alarms from this probability on. Critical is an event of which the last
# telemetry makes all but sure, from so many megawatts on; the evening before nothing is.
ALARM, CRITICAL, CRITICAL_MW = 0.25, 0.99, 200.0
_TYPES = {
    "tier": object, "area_id": object, "starts_at": "datetime64[ns, UTC]", "ends_at": "datetime64[ns, UTC]",
    "issued_at": "datetime64[ns, UTC]", "lead_hours": float, "severity": object, "probability": float,
    "excess_mw": float, "energy_mwh": float, "stake_mw": float, "rank": "int64"}


def of_tier(tier: str, outlook, chance) -> pd.DataFrame:
    """One row per event of a tier: alarms, and a watch where an area asks for more than usual and no alarm is due."""
    probability = np.nan_to_num(chance.probability)
    alarmed = probability >= ALARM
    watched = outlook.unusual.to_numpy() & ~alarmed
    hours, areas, rows = outlook.asked.index, outlook.asked.columns, []
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
            rows.append((tier, areas[column], hours[first], hours[end - 1] + HOUR, issued,
                         (hours[first] - issued) / HOUR, severe, most, mw, excess.sum(), most * mw, 0))
    frame = pd.DataFrame(rows, columns=list(_TYPES)).astype(_TYPES)
    return ranked(frame)


def ranked(frame: pd.DataFrame) -> pd.DataFrame:
    """`rank` is the place of an event among those of its tier and day, by probability times megawatts."""
    order = frame.sort_values(
        ["tier", "stake_mw", "starts_at", "area_id"], ascending=[True, False, True, True], kind="stable")
    order["rank"] = order.groupby(["tier", order["starts_at"].dt.floor("D")]).cumcount() + 1
    return order.sort_values(["tier", "starts_at", "area_id"], kind="stable", ignore_index=True)
