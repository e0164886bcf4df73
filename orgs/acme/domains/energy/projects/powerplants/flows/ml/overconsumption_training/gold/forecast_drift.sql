-- Error of the last 28 days beside the 180 days before, and whether the model should learn again; one row per day
create or replace table identifier(:gold_forecast_drift) as
with daily as (
  select
    cast(ts as date) as day,
    avg(100 * abs(forecast_mw - actual_mw) / nullif(actual_mw, 0)) as mape
  from identifier(:gold_forecast_backtest)
  where judged
  group by cast(ts as date)
),
windows as (
  select
    day,
    avg(mape) over (order by day nulls last rows between 27 preceding and current row) as mape_28_days,
    avg(mape) over (order by day nulls last rows between 207 preceding and 28 preceding) as mape_before,
    count(*) over (order by day nulls last rows between 207 preceding and 28 preceding) as days_before
  from daily
)
select
  day,
  round(mape_28_days, 4) as mape_28_days,
  round(mape_before, 4) as mape_before,
  -- Half as much again as before, over four weeks, is more than the seasons make of it.
  coalesce(days_before >= 28 and mape_28_days > 1.5 * mape_before, false) as retrain
from windows;
