-- New starts and stops of exercises, typed; one row per event
create or replace temp view workouts_read as
with texts as (
  select
    get_json_object(said, '$.user_id') as user_id, get_json_object(said, '$.workout_id') as workout_id,
    get_json_object(said, '$.session_id') as session_id,
    get_json_object(said, '$.timestamp') as second,
    get_json_object(said, '$.action') as action, _modified, _file, _row, _batch
  from event_checked
  where topic = 'workout' and reason is null
)
select
  case when regexp_extract(user_id, '-?[0-9]{1,15}', 0) = user_id then try_cast(user_id as bigint) end as user_id,
  case when regexp_extract(workout_id, '-?[0-9]{1,15}', 0) = workout_id then try_cast(workout_id as int) end
    as workout_id,
  case when regexp_extract(session_id, '-?[0-9]{1,15}', 0) = session_id then try_cast(session_id as int) end
    as session_id,
  case when regexp_extract(second, '-?[0-9]{1,15}', 0) = second then try_cast(second as bigint) end as second,
  action, _modified, _file, _row, _batch
from texts;
