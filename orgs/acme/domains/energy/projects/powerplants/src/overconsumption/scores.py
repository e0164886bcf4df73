"""How far a backtest was off."""
import pandas as pd


def errors(country: pd.DataFrame) -> dict:
    """Mean absolute percentage errors over the judged hours, and the share of them below the bound."""
    judged = country[country["judged"]]
    def mape(column):
        return float((100 * (judged[column] - judged["actual_mw"]).abs() / judged["actual_mw"]).mean())
    bounded = judged[judged["upper_mw"].notna()]
    return {
        "mape": mape("forecast_mw"),
        "mape_operator": mape("operator_mw"),
        "mape_naive": mape("naive_mw"),
        "mape_with_operator": mape("forecast_with_operator_mw"),
        "mape_observed_weather": mape("forecast_observed_weather_mw"),
        "mape_yesterday_weather": mape("forecast_yesterday_weather_mw"),
        "covered": float((bounded["actual_mw"] <= bounded["upper_mw"]).mean()),
    }
