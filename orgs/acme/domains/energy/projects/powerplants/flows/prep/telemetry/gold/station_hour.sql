-- Balance and headroom of each station where the load was measured, MW means; one row per plant_id and ts
create or replace table identifier(:gold_station_hour) as
select
  t.plant_id,
  h.hour as ts,
  max(t.plant_type) as plant_type,
  round(avg(t.capacity_mw), 3) as capacity_mw,
  round(avg(t.available_mw), 3) as available_mw,
  round(avg(t.production_mw), 3) as production_mw,
  round(avg(t.consumption_mw), 3) as consumption_mw,
  round(avg(t.available_mw - t.production_mw), 3) as headroom_mw,
  round(avg(t.production_mw - t.consumption_mw), 3) as balance_mw,
  count(*) as event_count,
  count(case when t.status = 'estimated' then 1 end) as estimated_count,
  max(t.first_emitted_at) as known_at
from identifier(:silver_telemetry) as t
join identifier(:silver_hourly) as h on h.hour = date_trunc('hour', t.ts)
where h.is_measured
group by t.plant_id, h.hour;
