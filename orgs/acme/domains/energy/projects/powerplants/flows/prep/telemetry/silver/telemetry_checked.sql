-- New telemetry events, typed within their limits, and judged; one row per line of a file
create or replace temp view telemetry_checked as
select
  plant_id, plant_type, ts, emitted_at, event_id, capacity_mw, available_mw, production_mw, consumption_mw, status,
  ts_text, _file, _row, _batch,
  case
    when event_id is null and plant_id is null then 'unreadable line'
    when event_id is null then 'no event id'
    -- The limits of the contract, those by station among them.
    when _aside is not null then _aside
    when emitted_at < ts then 'emitted before it happened'
    when coalesce(status, '') <> 'silent' and (available_mw is null or production_mw is null)
      then 'a value is missing or not a number'
  end as reason
from updates_typed;
