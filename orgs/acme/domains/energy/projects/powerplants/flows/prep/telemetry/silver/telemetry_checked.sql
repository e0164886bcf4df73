-- New telemetry events, typed within their limits, and judged; one row per line of a file
create or replace temp view telemetry_checked as
select
  u.plant_id, u.plant_type, u.ts, u.emitted_at, u.event_id,
  u.capacity_mw, u.available_mw, u.production_mw, u.consumption_mw, u.status,
  u.ts_text, u._file, u._row, u._batch,
  case
    when u.event_id is null and u.plant_id is null then 'unreadable line'
    when u.event_id is null then 'no event id'
    when p.plant_type is null then 'unknown plant'
    when u.plant_type is null or u.plant_type <> p.plant_type then 'plant type differs from the catalogue'
    -- Held against when the file was written, not against the clock of whoever reads it: read again, the file gives the
    -- same rows. Stations date what comes late up to ten days ahead.
    when u._aside = 'no time' or startswith(u._aside, 'time ') then u._aside
    when u.emitted_at < u.ts then 'emitted before it happened'
    when u.capacity_mw is null or u.consumption_mw is null
      or (coalesce(u.status, '') <> 'silent' and (u.available_mw is null or u.production_mw is null))
      then 'a value is missing or not a number'
    when u.capacity_mw <= 0 then 'capacity is not positive'
    -- From 2014 to 2024 the fleets were between 0.4 and 2.9 times what they are in the catalogue.
    when u.capacity_mw > 3 * p.capacity_mw then 'capacity over three times that of the catalogue'
    when u.production_mw < 0 or u.production_mw > 1.001 * u.capacity_mw then 'production outside 0 to capacity'
    when u.available_mw < 0 or u.available_mw > 1.001 * u.capacity_mw then 'available power outside 0 to capacity'
    else u._aside
  end as reason
from updates_typed as u
left join identifier(:silver_plant) as p on p.plant_id = u.plant_id;
