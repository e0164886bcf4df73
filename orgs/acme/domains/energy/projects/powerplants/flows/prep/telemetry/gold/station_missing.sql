-- Stations that sent nothing of any hour that is judged; one row per plant_id
create or replace table identifier(:gold_station_missing) as
with due as (
  select p.plant_id, count(*) as hour_count
  from identifier(:silver_plant) as p
  cross join identifier(:silver_hourly) as h
  where h.is_measured and not h.is_training
  group by p.plant_id
),
said as (
  select s.plant_id
  from identifier(:gold_station_hour) as s
  join identifier(:silver_hourly) as h on h.hour = s.ts
  where not h.is_training
  group by s.plant_id
)
select d.plant_id, d.hour_count
from due as d
left join said as s on s.plant_id = d.plant_id
where s.plant_id is null;
