-- Errors over the judged hours; one row per forecaster
create or replace table identifier(:gold_forecast_error) as
with judged as (
  select * from identifier(:gold_forecast_backtest) where judged
),
long as (
  select 'ours' as forecaster, ts, actual_mw, forecast_mw, forecast_mw as ours_mw,
    case when actual_mw <= upper_mw then cast(1 as double)
      when actual_mw > upper_mw then cast(0 as double) end as covered
  from judged
  union all
  select 'operator', ts, actual_mw, operator_mw, forecast_mw, cast(null as double) from judged
  union all
  select 'naive', ts, actual_mw, naive_mw, forecast_mw, cast(null as double) from judged
  union all
  -- Where the operator has said nothing, there is nothing to blend with.
  select 'ours with operator', ts, actual_mw, case when operator_mw is not null then forecast_with_operator_mw end,
    forecast_mw, cast(null as double)
  from judged
  union all
  select 'ours with weather as observed', ts, actual_mw, forecast_observed_weather_mw, forecast_mw,
    cast(null as double)
  from judged
  union all
  select 'ours with weather of yesterday', ts, actual_mw, forecast_yesterday_weather_mw, forecast_mw,
    cast(null as double)
  from judged
),
errors as (
  select
    forecaster,
    ts,
    covered,
    case when forecast_mw is not null then 1 end as counted,
    abs(forecast_mw - actual_mw) as error_mw,
    100 * abs(forecast_mw - actual_mw) / nullif(actual_mw, 0) as error_percent,
    case when forecast_mw is not null then 100 * abs(ours_mw - actual_mw) / nullif(actual_mw, 0) end as ours_percent
  from long
)
select
  forecaster,
  cast(min(ts) as date) as judged_from,
  cast(max(ts) as date) as judged_to,
  count(counted) as hour_count,
  round(avg(error_percent), 4) as mape,
  -- Ours on the hours that this forecaster has a forecast of: the two are compared on the same hours.
  round(avg(ours_percent), 4) as mape_ours,
  round(avg(error_mw), 2) as mae_mw,
  -- The share of hours below the upper bound, for the forecast that has one, over the hours that have one.
  round(avg(covered), 4) as covered_share
from errors
group by forecaster;
