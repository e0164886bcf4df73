-- New telemetry events, typed and judged; one row per line of a file
create or replace temp view telemetry_checked as
with typed as (
  select
    try_cast(replace(u.ts, 'Z', '') as timestamp) as ts,
    try_cast(replace(u.emitted_at, 'Z', '') as timestamp) as emitted_at,
    try_cast(u.capacity_mw as double) as capacity_mw,
    try_cast(u.available_mw as double) as available_mw,
    try_cast(u.production_mw as double) as production_mw,
    try_cast(u.consumption_mw as double) as consumption_mw,
    u.event_id, u.plant_id, u.plant_type, u.status,
    u.ts as ts_text,
    u._file as source_file, u._row as source_row,
    p.plant_type as known_type
  from updates u
  left join identifier(:silver_plant) p on p.plant_id = u.plant_id
)
select
  plant_id, plant_type, ts, emitted_at, event_id, capacity_mw, available_mw, production_mw, consumption_mw, status,
  ts_text, source_file, source_row,
  case
    when event_id is null and plant_id is null then 'unreadable line'
    when event_id is null then 'no event id'
    when known_type is null then 'unknown plant'
    when plant_type is null or plant_type <> known_type then 'plant type differs from the catalogue'
    when ts is null or emitted_at is null then 'no time'
    when length(ts_text) > 20 then 'time is not UTC'
    when emitted_at < ts then 'emitted before it happened'
    when capacity_mw is null or available_mw is null or production_mw is null or consumption_mw is null
      then 'a value is missing or not a number'
    when capacity_mw <= 0 then 'capacity is not positive'
    when production_mw < 0 or production_mw > 1.001 * capacity_mw then 'production outside 0 to capacity'
    when available_mw < 0 or available_mw > 1.001 * capacity_mw then 'available power outside 0 to capacity'
    when consumption_mw < 0 or consumption_mw > 150000 then 'consumption outside 0 to 150,000 MW'
  end as reason
from typed;
