-- Errors over the judged hours, all on the same hours; one row per forecaster
create or replace table identifier(:gold_forecast_error) as
with judged as (
  select * from identifier(:gold_forecast_backtest) where judged
),
long as (
  select 'ours' as forecaster, actual_mw, forecast_mw, case when actual_mw <= upper_mw then 1 else 0 end as covered
  from judged
  union all
  select 'operator', actual_mw, operator_mw, null from judged
  union all
  select 'naive', actual_mw, naive_mw, null from judged
  union all
  select 'ours with operator', actual_mw, forecast_with_operator_mw, null from judged
  union all
  select 'ours with weather of yesterday', actual_mw, forecast_yesterday_weather_mw, null from judged
)
select
  forecaster,
  count(*) as hour_count,
  round(avg(100 * abs(forecast_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape,
  round(avg(abs(forecast_mw - actual_mw)), 2) as mae_mw,
  -- The share of hours below the upper bound, for the forecast that has one.
  round(avg(covered), 4) as covered_share
from long
group by forecaster;
