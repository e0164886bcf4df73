-- How fast the heart beat in a touched session; one row per session, without readings too
create or replace temp view session_rate as
select
  n.user_id, n.workout_id, n.session_id,
  min(b.heartrate) as min_bpm, max(b.heartrate) as max_bpm, count(b.time) as num_recordings,
  -- In whole thousandths, of which sums are exact in any order.
  round(1e-3 * cast(sum(cast(round(1000 * b.heartrate) as bigint)) as double) / nullif(count(b.time), 0), 6) as avg_bpm
from touched_session as n
left join identifier(:silver_workout_bpm) as b
  on b.user_id = n.user_id and b.workout_id = n.workout_id and b.session_id = n.session_id
group by n.user_id, n.workout_id, n.session_id;
