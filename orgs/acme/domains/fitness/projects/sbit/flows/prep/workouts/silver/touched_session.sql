-- Sessions that the new rows of a source touch: silver's rows that came with them lead there; one row per session
create or replace temp view touched_session as
select w.user_id, w.workout_id, w.session_id
from identifier(:silver_workouts) as w
join touched_user as p on p.user_id = w.user_id
union
select w.user_id, w.workout_id, w.session_id
from identifier(:silver_workouts) as w
join updates as n on n._file = w._file and n._row = w._row and n._batch = w._batch
union
select c.user_id, c.workout_id, c.session_id
from identifier(:silver_heart_rate) as h
join updates as n on n._file = h._file and n._row = h._row and n._batch = h._batch
join identifier(:silver_users) as u on u.device_id = h.device_id
join identifier(:silver_completed_workouts) as c
  on c.user_id = u.user_id and h.time > c.start_time and h.time <= c.end_time;
