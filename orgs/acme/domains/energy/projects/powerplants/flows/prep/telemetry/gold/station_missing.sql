-- Stations that sent nothing of any hour that is judged; one row per plant_id
create or replace table identifier(:gold_station_missing) as
with due as (
  select count(*) as hour_count from identifier(:silver_hourly) where is_measured and not is_training
),
said as (
  select distinct s.plant_id
  from identifier(:gold_station_hour) as s
  join identifier(:silver_hourly) as h on h.hour = s.ts
  where not h.is_training
)
select p.plant_id, d.hour_count
from identifier(:silver_plant) as p
cross join due as d
left join said as s on s.plant_id = p.plant_id
where s.plant_id is null and d.hour_count > 0;
