"""The energy of the twelve months to come per source, as it could be told when the judged period began."""
import numpy as np
import pandas as pd

from devices import catalogue

from .issue import issued

_SOURCES = {
    "nuclear": ["nuclear_mw"],
    "wind": ["wind_onshore_mw", "wind_offshore_mw"],
    "solar": ["solar_mw"],
    "coal": ["hard_coal_mw"],
    "gas": ["gas_mw"],
    "hydro": ["hydro_run_of_river_mw", "hydro_reservoir_mw", "hydro_pumped_storage_mw"],
    "biomass_and_waste": ["biomass_mw", "waste_mw"],
    "oil_and_other": ["oil_mw", "other_mw"],
}
_YEAR = pd.DateOffset(years=1)


def run(inputs, parameters, models):
    period = inputs["gold.forecast_period"].iloc[0]
    hourly = inputs["silver.hourly"]
    cells = hourly.set_index(pd.to_datetime(hourly["hour"], utc=True)).sort_index()
    mw = pd.DataFrame({source: _sum(cells, columns) for source, columns in _SOURCES.items()})
    mw = mw[cells["is_measured"].astype(bool)]
    return {"gold.energy_mix": table(mw, pd.Timestamp(period["judged_from"]), pd.Timestamp(period["judged_to"]))}


def table(mw: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    """One row per source (column of `mw`, measured hours, UTC) for the days from `first` to `last`.

    The forecast of an hour is what the source gave at the same time of the same date a year before, times the growth of
    its fleet; where that hour was not known when the first day was forecast, there is none.
    """
    start = first.tz_localize("UTC")
    known = mw[mw.index + pd.Timedelta(hours=1) <= issued(pd.DatetimeIndex([start]))[0]]
    year = pd.date_range(start, start + _YEAR, freq="h", inclusive="left")
    before = known.reindex(year - _YEAR).set_axis(year)
    grown = before * [growth(source, start) for source in mw]
    came = mw.reindex(year[year < last.tz_localize("UTC") + pd.Timedelta(days=1)])
    both = came.notna() & before.reindex(came.index).notna()
    sums = {name: frame.reindex(came.index).where(both).sum(min_count=1) / 1e6
            for name, frame in {"forecast": grown, "last_year": before, "actual": came}.items()}
    error = lambda name: 100 * (sums[name] / sums["actual"].where(sums["actual"] > 0) - 1)
    share = lambda values: values / values.sum() if values.sum() > 0 else values * np.nan
    out = pd.DataFrame({
        "judged_from": first.date(), "judged_to": last.date(), "hour_count": both.sum().astype("int64"),
        # Of the hours that are known of the year before, as if the others were like them.
        "forecast_year_twh": grown.mean() * len(year) / 1e6,
        "forecast_twh": sums["forecast"], "last_year_twh": sums["last_year"], "actual_twh": sums["actual"],
        "forecast_share": share(sums["forecast"]), "actual_share": share(sums["actual"]),
        "error_percent": error("forecast"), "error_last_year_percent": error("last_year"),
    })
    return out.round(4).rename_axis("source").reset_index()


def growth(source: str, start: pd.Timestamp) -> float:
    """Mean size of a fleet in the year from `start` on over that in the year before, by the two year ends that are
    published by then: one that grows goes on so, and one that has shrunk stays. 1 for sources of unknown size."""
    if source not in catalogue.TYPES:
        return 1.0
    ends = pd.DatetimeIndex([pd.Timestamp(year=start.year - back, month=1, day=1, tz="UTC") for back in (1, 0)])
    old, new = catalogue.fleet_factor(ends, source)
    since = (start - ends[1]) / pd.Timedelta(days=365)
    at = lambda years: new + (new - old) * (years if new > old else min(years, 0.0))
    return float(at(since + 0.5) / at(since - 0.5))


def _sum(cells: pd.DataFrame, columns: list) -> pd.Series:
    return cells[columns].apply(pd.to_numeric, errors="coerce").sum(axis=1, min_count=1)
