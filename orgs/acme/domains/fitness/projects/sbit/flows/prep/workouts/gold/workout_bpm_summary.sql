-- How fast hearts beat in each session, and whose; one row per user_id, workout_id and session_id
create table if not exists identifier(:gold_workout_bpm_summary) (
  workout_id int, session_id int, user_id bigint, age string, gender string, city string, state string,
  min_bpm double, avg_bpm double, max_bpm double, num_recordings bigint) using delta;

-- A session is there as soon as it has readings, and goes when it has none any more.
merge into identifier(:gold_workout_bpm_summary) as t
using (
  select
    r.workout_id, r.session_id, r.user_id, u.age, u.gender, u.city, u.state,
    r.min_bpm, r.avg_bpm, r.max_bpm, r.num_recordings
  from session_rate as r
  left join identifier(:silver_user_bins) as u on u.user_id = r.user_id
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id
when matched and s.num_recordings = 0 then delete
when matched then update set *
when not matched and s.num_recordings > 0 then insert *;
