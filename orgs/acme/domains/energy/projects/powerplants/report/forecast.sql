-- The load of the judged period and three views of it from a day before, MW; one row per hour
select
  ts as hour,
  actual_mw as actual,
  forecast_mw as our_forecast,
  operator_mw as operator_forecast,
  upper_mw as upper_bound
from identifier(:gold_forecast_backtest)
where judged
order by ts nulls first
