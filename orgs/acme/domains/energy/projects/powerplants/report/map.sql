-- The stations, and what flows between them in the hundred hours in which most was redirected; one row per station,
-- then one per hour and pair of stations
with hours as (
  select ts, sum(redirected_mw) as all_mw
  from identifier(:gold_redirect_plan)
  group by ts
  order by all_mw desc nulls last, ts nulls last
  limit 100
),
shown as (
  select
    cast(null as timestamp) as hour,
    cast(null as double) as all_mw,
    plant_id || ' ' || name as name,
    plant_type as kind,
    latitude,
    longitude,
    cast(null as double) as to_latitude,
    cast(null as double) as to_longitude,
    cast(capacity_mw as double) as mw
  from identifier(:gold_station)
  union all
  select p.ts, h.all_mw, giver.plant_id || ' to ' || taker.plant_id, 'flow', giver.latitude, giver.longitude,
    taker.latitude, taker.longitude, p.redirected_mw
  from identifier(:gold_redirect_plan) p
  join hours h on h.ts = p.ts
  join identifier(:gold_station) giver on giver.plant_id = p.to_plant
  join identifier(:gold_station) taker on taker.plant_id = p.from_plant
)
select hour, name, kind, latitude, longitude, to_latitude, to_longitude, mw
from shown
order by all_mw desc nulls first, hour nulls first, name nulls first
