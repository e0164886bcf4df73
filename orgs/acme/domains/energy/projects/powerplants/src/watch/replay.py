"""An episode as a dispatcher saw it while it went on."""
import pandas as pd


def look(measured: pd.DataFrame, forecast: pd.DataFrame, plan: pd.DataFrame, now: pd.Timestamp) -> pd.DataFrame:
    """What was known at a moment, one row per hour: what was asked for, the forecast, its bound, what was planned.

    measured: ts, consumption_mw, known_at; forecast: ts, issued_at, forecast_mw, upper_mw; plan: ts, redirected_mw,
    issued_at. What came or was issued later is not there yet.
    """
    told = forecast[forecast["issued_at"] <= now].drop(columns="issued_at")
    came = measured[measured["known_at"] <= now].drop(columns="known_at")
    planned = plan[plan["issued_at"] <= now].groupby("ts", as_index=False)["redirected_mw"].sum()
    hours = told.merge(came, on="ts", how="outer").merge(planned, on="ts", how="left")
    return hours.sort_values("ts", ignore_index=True)
