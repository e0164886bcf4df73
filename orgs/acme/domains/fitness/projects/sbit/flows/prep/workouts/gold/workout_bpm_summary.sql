-- How fast hearts beat in each session, and whose; one row per user_id, workout_id and session_id
create table if not exists identifier(:gold_workout_bpm_summary) (
  workout_id int, session_id int, user_id bigint, age string, gender string, city string, state string,
  min_bpm double, avg_bpm double, max_bpm double, num_recordings bigint
) using delta;

-- A session is there as soon as it has readings, and goes when it has none any more.
merge into identifier(:gold_workout_bpm_summary) as t
using (
  with read as (
    select
      n.user_id, n.workout_id, n.session_id,
      min(b.heartrate) as min_bpm, max(b.heartrate) as max_bpm, count(b.time) as num_recordings,
      -- In whole thousandths, of which sums are exact in any order.
      round(1e-3 * cast(sum(cast(round(1000 * b.heartrate) as bigint)) as double) / nullif(count(b.time), 0), 6)
        as avg_bpm
    from touched_session as n
    left join identifier(:silver_workout_bpm) as b
      on b.user_id = n.user_id and b.workout_id = n.workout_id and b.session_id = n.session_id
    group by n.user_id, n.workout_id, n.session_id
  )
  select
    r.workout_id, r.session_id, r.user_id, u.age, u.gender, u.city, u.state,
    r.min_bpm, r.avg_bpm, r.max_bpm, r.num_recordings
  from read as r
  left join identifier(:silver_user_bins) as u on u.user_id = r.user_id
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id
when matched and s.num_recordings = 0 then delete
when matched then update set *
when not matched and s.num_recordings > 0 then insert *;
