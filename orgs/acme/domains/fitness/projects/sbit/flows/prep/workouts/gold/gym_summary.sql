-- How long people were in a gym, and how long they exercised; one row per mac_address, gym, login and session
create table if not exists identifier(:gold_gym_summary) (
  date date, gym bigint, mac_address string, workout_id int, session_id int, minutes_in_gym double,
  minutes_exercising double, user_id bigint, login timestamp
) using delta;

merge into identifier(:gold_gym_summary) as t
using (
  with now as (
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
      on g.mac_address = u.mac_address and c.start_time >= g.login and c.start_time <= g.logout
  )
  select
    date, gym, mac_address, workout_id, session_id, minutes_in_gym, minutes_exercising, user_id, login, true as stays
  from now
  union all
  select
    b.date, b.gym, b.mac_address, b.workout_id, b.session_id, b.minutes_in_gym, b.minutes_exercising, b.user_id,
    b.login, false as stays
  from identifier(:gold_gym_summary) as b
  join touched_session as n
    on n.user_id = b.user_id and n.workout_id = b.workout_id and n.session_id = b.session_id
  where not exists (
    select 1 from now as c
    where c.user_id = b.user_id and c.workout_id = b.workout_id and c.session_id = b.session_id and c.gym = b.gym
      and c.mac_address = b.mac_address and c.login = b.login
  )
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id and t.gym = s.gym
  and t.mac_address = s.mac_address and t.login = s.login
when matched and not s.stays then delete
when matched then update set minutes_in_gym = s.minutes_in_gym, minutes_exercising = s.minutes_exercising
when not matched and s.stays then insert
  (date, gym, mac_address, workout_id, session_id, minutes_in_gym, minutes_exercising, user_id, login)
  values (s.date, s.gym, s.mac_address, s.workout_id, s.session_id, s.minutes_in_gym, s.minutes_exercising,
    s.user_id, s.login);
