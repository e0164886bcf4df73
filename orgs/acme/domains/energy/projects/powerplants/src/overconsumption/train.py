"""Learns from everything there is, and puts the model where the hourly forecast finds it if it is the better one."""
import pandas as pd

from . import experts, held_out, history

NAME, ALIAS = "load_forecaster", "champion"


def run(inputs, parameters, models):
    """Trains and registers a version, unless the backtest says that it is no better than yesterday's load.

    It is the champion only where it is better than the one that is there (challenge.py of the platform).
    """
    backtest = inputs["gold.forecast_backtest"]
    judged = backtest[backtest["judged"].astype(str).str.lower() == "true"]
    mape, naive = (
        float((100 * (judged[c] - judged["actual_mw"]).abs() / judged["actual_mw"]).mean())
        for c in ("forecast_mw", "naive_mw"))
    if not mape < naive:
        raise ValueError(
            f"the forecast errs by {mape:.2f} % in the backtest, yesterday's load by {naive:.2f} %: "
            "the model is not registered")
    metrics = {"mape": mape, "mape_naive": naive, "hours": float(len(judged))}
    return {"gold.model_version": _fit(inputs, models, metrics)}


def run_if_drifted(inputs, parameters, models):
    """Trains again when the drift monitor asks for it; otherwise does nothing. Leaves one row that says which."""
    drift, known = inputs["gold.forecast_drift"], inputs["gold.model_version"]
    asked = drift[drift["retrain"].astype(str).str.lower() == "true"]
    # What the last version has seen cannot make another learn anything new.
    asked = asked[pd.to_datetime(asked["day"]) > pd.to_datetime(known["trained_until"]).max()]
    columns = ["model", "version", "trained_until", "reason"]
    if asked.empty:
        return {"gold.retraining": pd.DataFrame([[NAME, None, None, "no drift"]], columns=columns)}
    made = _fit(inputs, models, {})
    row = [NAME, made["version"][0], made["trained_until"][0], "drift"]
    return {"gold.retraining": pd.DataFrame([row], columns=columns)}


def _fit(inputs, models, metrics):
    load = history.grid(inputs["silver.hourly"])["load"]
    features = experts.tables(load, inputs["silver.weather"], load.index)[experts.FORECAST]
    model, judge = held_out.with_twin(features), held_out.worth(features)
    verdict = models.challenge(NAME, model, judge, metrics, features.tail(24))
    until = load.last_valid_index()
    return pd.DataFrame([{
        "model": NAME,
        "version": str(verdict["version"]),
        "alias": verdict["alias"],
        "trained_until": until.tz_localize(None),
        "hours": int(features["log_load"].notna().sum()),
    }])
