-- Error of each area's forecast beside its last known value; one row per area
select
  e.plant_id as area_of,
  s.name as station,
  e.hour_count as hours,
  e.mape as mape_percent,
  e.mape_naive as last_known_percent,
  e.covered_share as share_below_upper_bound
from identifier(:gold_area_error) e
join identifier(:gold_station) s on s.plant_id = e.plant_id
order by e.plant_id nulls first
