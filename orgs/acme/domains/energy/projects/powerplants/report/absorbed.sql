-- Energy that a station absorbs for the area of another; one row per pair of stations, the forty largest
select from_plant as area_of, to_plant as absorbed_by, hour_count as hours, redirected_mwh, cost_eur, distance_km
from identifier(:gold_absorbed)
order by redirected_mwh desc nulls last, from_plant nulls last, to_plant nulls last
limit 40
