-- New gym logins, typed within their limits, and judged; one row per line of a file
create or replace temp view gym_logs_checked as
select
  lower(trim(u.mac_address)) as mac_address,
  cast(floor(case when u._aside is null then u.gym end) as bigint) as gym,
  timestamp_seconds(cast(floor(case when u._aside is null then u.login end) as bigint)) as login,
  timestamp_seconds(cast(floor(u.logout) as bigint)) as logout, u._file, u._row, u._batch,
  case
    when startswith(u._rescued, '{"_line":') then 'unreadable line: ' || get_json_object(u._rescued, '$._reason')
    when u._aside is not null then u._aside
    when u.gym <> floor(u.gym) then 'a number with a fraction for a name'
    when regexp_extract(lower(trim(coalesce(u.mac_address, ''))), '([0-9a-f]{2}:){5}[0-9a-f]{2}', 0)
      <> lower(trim(coalesce(u.mac_address, 'none'))) then 'no MAC address'
    -- Who is still inside has no logout yet.
    when c.reason is not null then 'logout ' || c.reason
    when floor(u.logout) <= floor(u.login) then 'logout not after login'
  end as reason
from updates_typed as u
left join updates_cells as c
  on c._file = u._file and c._row = u._row and c._batch = u._batch and c.column_name = 'logout';
