-- New readings of watches, typed and judged; one row per event
create or replace temp view heart_rate_checked as
select
  device_id, timestamp_seconds(case when second > 0 and second < 4102444800 then second end) as time, heartrate,
  heartrate > 0 as valid, event_offset, _file, _row, _batch,
  case
    when device_id is null then 'no device'
    when second is null then 'no time'
    when second < 946684800 or second > unix_timestamp(_modified) + 172800
      then 'time outside 2000-01-01 to 48 hours after its file'
    when heartrate is null then 'no heart rate'
    when heartrate > 300 then 'heart rate over 300'
  end as reason
from heart_rate_read;
