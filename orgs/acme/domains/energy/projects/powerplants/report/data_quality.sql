-- What was kept and what was set aside of each table; one row per table_name and reason
select table_name, reason, row_count
from (
  select table_name, reason, row_count from identifier(:gold_grid_quality)
  union all
  select 'silver.telemetry' as table_name, reason, row_count from identifier(:gold_telemetry_quality)
  union all
  select 'gold.station_hour' as table_name, 'no event of ' || plant_id || ' in any judged hour' as reason, hour_count
  from identifier(:gold_station_missing)
) as quality
order by table_name nulls first, reason nulls first
