-- Error of each forecaster; one row per forecaster
select forecaster, hour_count as hours, mape as mape_percent, mae_mw, covered_share as share_below_upper_bound
from identifier(:gold_forecast_error)
order by mape nulls last, forecaster nulls last
