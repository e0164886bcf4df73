-- Errors of our forecast, the operator's and the naive one per month, mean absolute percentage; one row per month
create or replace table identifier(:gold_forecast_error_month) as
select
  cast(date_trunc('month', ts) as date) as month,
  count(*) as hour_count,
  round(avg(100 * abs(forecast_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape,
  round(avg(100 * abs(operator_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape_operator,
  round(avg(100 * abs(naive_mw - actual_mw) / nullif(actual_mw, 0)), 4) as mape_naive,
  round(avg(case when actual_mw <= upper_mw then 1 else 0 end), 4) as covered_share
from identifier(:gold_forecast_backtest)
where judged
group by cast(date_trunc('month', ts) as date);
