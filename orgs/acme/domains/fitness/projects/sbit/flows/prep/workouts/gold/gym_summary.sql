-- How long people were in a gym, and how long they exercised; one row per mac_address, gym, login and session
create table if not exists identifier(:gold_gym_summary) (
  date date, gym bigint, mac_address string, workout_id int, session_id int, minutes_in_gym double,
  minutes_exercising double, user_id bigint, login timestamp
) using delta;

merge into identifier(:gold_gym_summary) as t
using (
  select
    date, gym, mac_address, workout_id, session_id, minutes_in_gym, minutes_exercising, user_id, login, true as stays
  from session_visit
  union all
  select
    b.date, b.gym, b.mac_address, b.workout_id, b.session_id, b.minutes_in_gym, b.minutes_exercising, b.user_id,
    b.login, false as stays
  from identifier(:gold_gym_summary) as b
  join touched_session as n
    on n.user_id = b.user_id and n.workout_id = b.workout_id and n.session_id = b.session_id
  left join session_visit as c
    on c.user_id = b.user_id and c.workout_id = b.workout_id and c.session_id = b.session_id and c.gym = b.gym
    and c.mac_address = b.mac_address and c.login = b.login
  where c.login is null
) as s
on t.user_id = s.user_id and t.workout_id = s.workout_id and t.session_id = s.session_id and t.gym = s.gym
  and t.mac_address = s.mac_address and t.login = s.login
when matched and not s.stays then delete
when matched then update set minutes_in_gym = s.minutes_in_gym, minutes_exercising = s.minutes_exercising
when not matched and s.stays then insert
  (date, gym, mac_address, workout_id, session_id, minutes_in_gym, minutes_exercising, user_id, login)
  values (s.date, s.gym, s.mac_address, s.workout_id, s.session_id, s.minutes_in_gym, s.minutes_exercising,
    s.user_id, s.login);
