-- Starts and stops of exercises; one row per user_id, workout_id, session_id, time and action
create table if not exists identifier(:silver_workouts) (
  user_id bigint, workout_id int, session_id int, time timestamp, action string, _file string, _row bigint,
  _batch bigint) using delta;

merge into identifier(:silver_workouts) as t
using (
  select user_id, workout_id, session_id, time, action, _file, _row, _batch
  from (
    select *, row_number() over (
      partition by user_id, workout_id, session_id, time, action
      order by _batch nulls last, _file nulls last, _row nulls last
    ) as rn
    from workouts_checked where reason is null
  ) as ranked
  where rn = 1
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id and t.time = s.time
  and t.action = s.action
when not matched then insert *;
