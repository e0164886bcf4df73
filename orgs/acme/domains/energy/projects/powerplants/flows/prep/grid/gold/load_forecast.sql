-- The load and two forecasts of it: the same hour of the day before, and the grid operator's; one row per hour
create or replace table identifier(:gold_load_forecast) as
with forecast as (
  select
    today.hour, today.load_mw, yesterday.load_mw as naive_mw, today.load_forecast_mw as operator_mw, today.is_training
  from identifier(:silver_hourly) as today
  left join identifier(:silver_hourly) as yesterday on yesterday.hour = today.hour - interval 24 hours
  where today.is_measured
)
select
  hour,
  load_mw,
  naive_mw,
  operator_mw,
  round(naive_mw - load_mw, 3) as naive_error_mw,
  round(operator_mw - load_mw, 3) as operator_error_mw,
  round(100 * abs(naive_mw - load_mw) / nullif(load_mw, 0), 6) as naive_error_pct,
  round(100 * abs(operator_mw - load_mw) / nullif(load_mw, 0), 6) as operator_error_pct,
  is_training
from forecast;
