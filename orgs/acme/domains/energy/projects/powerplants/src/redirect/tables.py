"""Tables that have their types without a row too."""
import pandas as pd

_KW = 1000


def frames(alerts: list, redirects: list) -> tuple:
    """Alerts and redirects from rows in kilowatts, MW with three decimals."""
    time, number = "datetime64[ns, UTC]", float
    alerts = _frame(alerts, {
        "plant_id": object, "ts": time, "forecast_mw": number, "upper_mw": number, "can_give_mw": number,
        "excess_mw": number, "redirected_mw": number, "unserved_mw": number})
    redirects = _frame(redirects, {
        "ts": time, "from_plant": object, "to_plant": object, "rank": "int64", "redirected_mw": number,
        "sent_mw": number, "headroom_mw": number, "cost_eur_mwh": number, "distance_km": number})
    for frame, columns in ((alerts, ["excess_mw", "redirected_mw", "unserved_mw"]),
                           (redirects, ["redirected_mw", "sent_mw", "headroom_mw"])):
        frame[columns] = frame[columns] / _KW
    return alerts.round(3), redirects.round(3)


def _frame(rows, types):
    return pd.DataFrame(rows, columns=list(types)).astype(types)
