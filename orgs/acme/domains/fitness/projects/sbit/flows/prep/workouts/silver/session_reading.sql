-- What the watch of the person measured in a touched session, if it is valid; one row per session and time
create or replace temp view session_reading as
select c.user_id, c.workout_id, c.session_id, c.start_time, c.end_time, h.time, h.heartrate
from touched_session as n
join identifier(:silver_completed_workouts) as c
  on c.user_id = n.user_id and c.workout_id = n.workout_id and c.session_id = n.session_id
join identifier(:silver_users) as u on u.user_id = c.user_id
join identifier(:silver_heart_rate) as h
  on h.device_id = u.device_id and h.time > c.start_time and h.time <= c.end_time and h.valid;
