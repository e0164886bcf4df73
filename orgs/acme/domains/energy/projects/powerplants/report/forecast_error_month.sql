-- Error of ours, the operator's and the naive forecast, percent; one row per month
select month, mape as ours, mape_operator as operator, mape_naive as same_hour_yesterday
from identifier(:gold_forecast_error_month)
order by month nulls first
