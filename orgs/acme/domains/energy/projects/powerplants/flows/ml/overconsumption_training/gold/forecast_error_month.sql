-- Errors of all forecasters per month, mean absolute percentage; one row per month
create or replace table identifier(:gold_forecast_error_month) as
with hours as (
  select
    cast(date_trunc('month', ts) as date) as month,
    actual_mw,
    forecast_mw,
    case when operator_mw is not null then forecast_with_operator_mw end as blend_mw,
    forecast_observed_weather_mw,
    forecast_yesterday_weather_mw,
    operator_mw,
    naive_mw,
    case when actual_mw <= upper_mw then cast(1 as double)
      when actual_mw > upper_mw then cast(0 as double) end as covered
  from identifier(:gold_forecast_backtest)
  where judged
)
select
  month,
  count(*) as hour_count,
  round(avg(100 * abs(forecast_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape,
  round(avg(100 * abs(blend_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape_with_operator,
  round(avg(100 * abs(forecast_observed_weather_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape_observed_weather,
  round(avg(100 * abs(forecast_yesterday_weather_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape_yesterday_weather,
  round(avg(100 * abs(operator_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape_operator,
  round(avg(100 * abs(naive_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape_naive,
  round(avg(covered), 4) as covered_share
from hours
group by month;
