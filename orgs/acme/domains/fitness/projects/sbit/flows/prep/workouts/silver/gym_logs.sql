-- Visits to gyms; one row per mac_address, gym and login
create table if not exists identifier(:silver_gym_logs) (
  mac_address string, gym bigint, login timestamp, logout timestamp, _file string, _row bigint, _batch bigint)
using delta;

-- The latest logout counts: a later line moves it on, an earlier one that comes late does not move it back.
merge into identifier(:silver_gym_logs) as t
using (
  select mac_address, gym, login, logout, _file, _row, _batch
  from (
    select *, row_number() over (
      partition by mac_address, gym, login
      order by logout desc nulls last, _batch desc nulls last, _file desc nulls last, _row desc nulls last
    ) as rn
    from gym_logs_checked where reason is null
  ) as ranked
  where rn = 1
) as s
on t.mac_address = s.mac_address and t.gym = s.gym and t.login = s.login
when matched and (s.logout > t.logout or (t.logout is null and s.logout is not null)) then update set *
when not matched then insert *;
