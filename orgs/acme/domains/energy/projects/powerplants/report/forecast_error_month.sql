-- Error of ours, the blend, the operator's and the naive forecast, percent; one row per month
select
  month,
  mape as ours,
  mape_with_operator as ours_with_operator,
  mape_operator as operator,
  mape_naive as last_known
from identifier(:gold_forecast_error_month)
order by month nulls first
