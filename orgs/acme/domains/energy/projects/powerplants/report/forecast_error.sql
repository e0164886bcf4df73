-- Error of each forecaster; one row per forecaster
select
  forecaster,
  judged_from,
  judged_to,
  hour_count as hours,
  mape as mape_percent,
  mape_ours as ours_on_the_same_hours_percent,
  mae_mw,
  covered_share as share_below_upper_bound
from identifier(:gold_forecast_error)
order by mape nulls last, forecaster nulls last
