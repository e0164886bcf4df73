-- New starts and stops of exercises, typed and judged; one row per event
create or replace temp view workouts_checked as
select
  user_id, workout_id, session_id, action, _file, _row, _batch,
  timestamp_seconds(case when second > 0 and second < 4102444800 then second end) as time,
  case
    when user_id is null or workout_id is null or session_id is null then 'no user, workout or session'
    when second is null then 'no time'
    when second < 946684800 or second > unix_timestamp(_modified) + 172800
      then 'time outside 2000-01-01 to 48 hours after its file'
    when action is null or action not in ('start', 'stop') then 'neither start nor stop'
  end as reason
from workouts_read;
