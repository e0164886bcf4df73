-- Our error as a part of the grid operator's; one row
select
  max(case when forecaster = 'ours' then mape end)
    / nullif(max(case when forecaster = 'operator' then mape end), 0) as value
from identifier(:gold_forecast_error);
