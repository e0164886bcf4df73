"""What the backtest has judged, by which rule, and what it has left out."""
import pandas as pd

from .issue import RULE


def describe(grid: pd.DataFrame, judged_days: pd.DatetimeIndex, backtest: pd.DataFrame) -> pd.DataFrame:
    """One row: the period, the rule of the issue, and what was not judged and why."""
    own = grid[~grid["is_training"]]
    inside = grid[(grid.index >= judged_days[0]) & (grid.index < judged_days[-1] + pd.Timedelta(days=1))]
    judged = backtest[backtest["judged"]]
    later = grid[grid["is_training"] & (grid.index >= judged_days[0])]
    return pd.DataFrame([{
        "judged_from": judged_days[0].date(),
        "judged_to": judged_days[-1].date(),
        "issued_at": RULE,
        "hours_judged": len(judged),
        "hours_not_measured": int(inside["load"].isna().sum()),
        "hours_without_operator": int(judged["operator_mw"].isna().sum()),
        "hours_without_bound": int(judged["upper_mw"].isna().sum()),
        "test_hours_before": int((own.index < judged_days[0]).sum()),
        "training_hours_not_used": int((later.index >= judged_days[-1] + pd.Timedelta(days=1)).sum()),
    }])
