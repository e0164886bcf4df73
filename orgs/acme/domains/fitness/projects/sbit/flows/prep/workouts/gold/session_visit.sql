-- The visits to gyms in which touched sessions start; one row per session and visit
create or replace temp view session_visit as
select
  cast(g.login as date) as date, g.gym, g.mac_address, c.workout_id, c.session_id,
  round((unix_timestamp(g.logout) - unix_timestamp(g.login)) / 60e0, 2) as minutes_in_gym,
  round((unix_timestamp(c.end_time) - unix_timestamp(c.start_time)) / 60e0, 2) as minutes_exercising,
  c.user_id, g.login
from touched_session as n
join identifier(:silver_completed_workouts) as c
  on c.user_id = n.user_id and c.workout_id = n.workout_id and c.session_id = n.session_id
join identifier(:silver_users) as u on u.user_id = c.user_id
join identifier(:silver_gym_logs) as g
  on g.mac_address = u.mac_address and c.start_time >= g.login and c.start_time <= g.logout;
