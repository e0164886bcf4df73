-- Errors of the model and of the medians beside it; one row per forecaster
select forecaster, round(mae_usd, 2) as mae_usd, trip_count
from identifier(:gold_taximodel_error)
order by mae_usd nulls last, forecaster nulls last
