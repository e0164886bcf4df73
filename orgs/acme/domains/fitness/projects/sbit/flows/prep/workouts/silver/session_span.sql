-- Sessions that new events touch: from the first start to the first stop behind it; one row per session
create or replace temp view session_span as
with started as (
  select w.user_id, w.workout_id, w.session_id, min(case when w.action = 'start' then w.time end) as start_time
  from identifier(:silver_workouts) as w
  join (select distinct user_id, workout_id, session_id from workouts_checked where reason is null) as n
    on n.user_id = w.user_id and n.workout_id = w.workout_id and n.session_id = w.session_id
  group by w.user_id, w.workout_id, w.session_id
)
select s.user_id, s.workout_id, s.session_id, s.start_time, min(w.time) as end_time
from started as s
left join identifier(:silver_workouts) as w
  on w.user_id = s.user_id and w.workout_id = s.workout_id and w.session_id = s.session_id
  and w.action = 'stop' and w.time > s.start_time
group by s.user_id, s.workout_id, s.session_id, s.start_time;
