-- Figures of a run: what was charged, and how well a trip's price is told; one row per figure
select 'trips' as name, cast(sum(trip_count) as double) as value from identifier(:gold_revenue_by_borough)
union all
select 'revenue_usd' as name, round(sum(amount), 2) as value from identifier(:gold_revenue_by_borough)
union all
select 'boroughs' as name, cast(count(*) as double) as value from identifier(:gold_revenue_w_contract)
union all
select 'lines_aside' as name, cast(coalesce(sum(row_count), 0) as double) as value
from identifier(:gold_trip_quality)
where reason not in ('counted', 'told twice', 'in an earlier version of the file')
union all
select 'model_mae_usd' as name, round(mae_usd, 2) as value
from identifier(:gold_taximodel_error)
where forecaster = 'model'
union all
select 'median_mae_usd' as name, round(mae_usd, 2) as value
from identifier(:gold_taximodel_error)
where forecaster = 'median of the boroughs'
