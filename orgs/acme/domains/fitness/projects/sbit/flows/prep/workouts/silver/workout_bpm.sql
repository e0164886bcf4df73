-- Readings within completed workouts; one row per user_id, workout_id, session_id and time
create table if not exists identifier(:silver_workout_bpm) (
  user_id bigint, workout_id int, session_id int, start_time timestamp, end_time timestamp, time timestamp,
  heartrate double
) using delta;

-- Of the touched sessions what they have now, and what they had and no longer have.
merge into identifier(:silver_workout_bpm) as t
using (
  select user_id, workout_id, session_id, start_time, end_time, time, heartrate, true as stays from session_reading
  union all
  select b.user_id, b.workout_id, b.session_id, b.start_time, b.end_time, b.time, b.heartrate, false as stays
  from identifier(:silver_workout_bpm) as b
  join touched_session as n
    on n.user_id = b.user_id and n.workout_id = b.workout_id and n.session_id = b.session_id
  left join session_reading as c
    on c.user_id = b.user_id and c.workout_id = b.workout_id and c.session_id = b.session_id and c.time = b.time
  where c.time is null
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id and t.time = s.time
when matched and not s.stays then delete
when matched then update set start_time = s.start_time, end_time = s.end_time, heartrate = s.heartrate
when not matched and s.stays
  then insert (user_id, workout_id, session_id, start_time, end_time, time, heartrate)
  values (s.user_id, s.workout_id, s.session_id, s.start_time, s.end_time, s.time, s.heartrate);
