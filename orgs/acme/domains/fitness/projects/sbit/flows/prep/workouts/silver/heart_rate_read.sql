-- New readings of watches, typed; one row per event
create or replace temp view heart_rate_read as
with texts as (
  select
    get_json_object(said, '$.device_id') as device_id,
    get_json_object(said, '$.time') as second,
    get_json_object(said, '$.heartrate') as heartrate,
    event_offset, _modified, _file, _row, _batch
  from event_checked
  where topic = 'bpm' and reason is null
)
select
  case when regexp_extract(device_id, '-?[0-9]{1,15}', 0) = device_id then try_cast(device_id as bigint) end
    as device_id,
  case when regexp_extract(second, '-?[0-9]{1,15}', 0) = second then try_cast(second as bigint) end as second,
  case when regexp_extract(heartrate, '-?[0-9]{1,15}([.][0-9]+)?', 0) = heartrate
    then try_cast(heartrate as double) end as heartrate,
  event_offset, _modified, _file, _row, _batch
from texts;
