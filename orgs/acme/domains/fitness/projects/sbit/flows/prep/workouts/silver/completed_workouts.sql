-- Exercises that were started and stopped; one row per user_id, workout_id and session_id
create table if not exists identifier(:silver_completed_workouts) (
  user_id bigint, workout_id int, session_id int, start_time timestamp, end_time timestamp
) using delta;

-- Of a session that new events touch, from its first start to the first stop behind it, whatever came first.
merge into identifier(:silver_completed_workouts) as t
using (
  with touched as (
    select distinct user_id, workout_id, session_id from workouts_checked where reason is null
  ),
  started as (
    select w.user_id, w.workout_id, w.session_id, min(case when w.action = 'start' then w.time end) as start_time
    from identifier(:silver_workouts) as w
    join touched as n on n.user_id = w.user_id and n.workout_id = w.workout_id and n.session_id = w.session_id
    group by w.user_id, w.workout_id, w.session_id
  ),
  ended as (
    select s.user_id, s.workout_id, s.session_id, s.start_time, min(w.time) as end_time
    from started as s
    left join identifier(:silver_workouts) as w
      on w.user_id = s.user_id and w.workout_id = s.workout_id and w.session_id = s.session_id
      and w.action = 'stop' and w.time > s.start_time
    group by s.user_id, s.workout_id, s.session_id, s.start_time
  )
  select
    user_id, workout_id, session_id, start_time, end_time,
    coalesce(unix_timestamp(end_time) - unix_timestamp(start_time) < 3600 * cast(:longest_hours as double), false)
      as is_whole
  from ended
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id
when matched and not s.is_whole then delete
when matched then update set start_time = s.start_time, end_time = s.end_time
when not matched and s.is_whole then insert (user_id, workout_id, session_id, start_time, end_time)
  values (s.user_id, s.workout_id, s.session_id, s.start_time, s.end_time);
