-- Hourly balance and headroom of each station, MW means; one row per plant_id and ts
create or replace table identifier(:gold_station_hour) as
select
  plant_id,
  date_trunc('hour', ts) as ts,
  max(plant_type) as plant_type,
  round(avg(capacity_mw), 3) as capacity_mw,
  round(avg(available_mw), 3) as available_mw,
  round(avg(production_mw), 3) as production_mw,
  round(avg(consumption_mw), 3) as consumption_mw,
  round(avg(available_mw - production_mw), 3) as headroom_mw,
  round(avg(production_mw - consumption_mw), 3) as balance_mw,
  count(*) as event_count,
  count(case when status = 'estimated' then 1 end) as estimated_count,
  max(emitted_at) as known_at
from identifier(:silver_telemetry)
group by plant_id, date_trunc('hour', ts);
