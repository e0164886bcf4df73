-- New telemetry events, typed and judged; one row per line of a file
create or replace temp view telemetry_checked as
with typed as (
  select
    case
      when regexp_extract(
        left(u.ts, 19), '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
      ) = left(u.ts, 19)
      then try_cast(left(u.ts, 19) as timestamp)
    end as ts,
    case
      when regexp_extract(
        left(u.emitted_at, 19), '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
      ) = left(u.emitted_at, 19)
      then try_cast(left(u.emitted_at, 19) as timestamp)
    end as emitted_at,
    case when regexp_extract(u.capacity_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = u.capacity_mw
      then try_cast(u.capacity_mw as double) end as capacity_mw,
    case when regexp_extract(u.available_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = u.available_mw
      then try_cast(u.available_mw as double) end as available_mw,
    case when regexp_extract(u.production_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = u.production_mw
      then try_cast(u.production_mw as double) end as production_mw,
    case when regexp_extract(u.consumption_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = u.consumption_mw
      then try_cast(u.consumption_mw as double) end as consumption_mw,
    u.event_id, u.plant_id, u.plant_type, u.status,
    u.ts as ts_text,
    u._file, u._row, u._batch, u._modified,
    p.plant_type as known_type,
    p.capacity_mw as known_capacity_mw
  from updates u
  left join identifier(:silver_plant) p on p.plant_id = u.plant_id
)
select
  plant_id, plant_type, ts, emitted_at, event_id, capacity_mw, available_mw, production_mw, consumption_mw, status,
  ts_text, _file, _row, _batch,
  case
    when event_id is null and plant_id is null then 'unreadable line'
    when event_id is null then 'no event id'
    when known_type is null then 'unknown plant'
    when plant_type is null or plant_type <> known_type then 'plant type differs from the catalogue'
    when ts is null or emitted_at is null then 'no time'
    when length(ts_text) > 20 then 'time is not UTC'
    when ts < timestamp '2000-01-01 00:00:00' then 'time before 2000'
    when emitted_at < ts then 'emitted before it happened'
    -- Held against when the file was written, not against the clock of whoever reads it: read again, the file gives the
    -- same rows. Stations date what comes late up to ten days ahead.
    when emitted_at > _modified + interval 11 days then 'emitted over 11 days after its file was written'
    when capacity_mw is null or available_mw is null or production_mw is null or consumption_mw is null
      then 'a value is missing or not a number'
    when capacity_mw <= 0 then 'capacity is not positive'
    -- From 2014 to 2024 the fleets were between 0.4 and 2.9 times what they are in the catalogue.
    when capacity_mw > 3 * known_capacity_mw then 'capacity over three times that of the catalogue'
    when production_mw < 0 or production_mw > 1.001 * capacity_mw then 'production outside 0 to capacity'
    when available_mw < 0 or available_mw > 1.001 * capacity_mw then 'available power outside 0 to capacity'
    when consumption_mw < 0 or consumption_mw > 150000 then 'consumption outside 0 to 150,000 MW'
  end as reason
from typed;
