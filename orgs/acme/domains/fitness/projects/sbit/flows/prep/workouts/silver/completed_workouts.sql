-- Exercises that were started and stopped; one row per user_id, workout_id and session_id
create table if not exists identifier(:silver_completed_workouts) (
  user_id bigint, workout_id int, session_id int, start_time timestamp, end_time timestamp) using delta;

-- A session that was one and has become too long, by a start that came late, is none any more.
merge into identifier(:silver_completed_workouts) as t
using (
  select
    user_id, workout_id, session_id, start_time, end_time,
    coalesce(unix_timestamp(end_time) - unix_timestamp(start_time) < 3600 * cast(:longest_hours as double), false)
      as is_whole
  from session_span
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id
when matched and not s.is_whole then delete
when matched then update set start_time = s.start_time, end_time = s.end_time
when not matched and s.is_whole then insert (user_id, workout_id, session_id, start_time, end_time)
  values (s.user_id, s.workout_id, s.session_id, s.start_time, s.end_time);
