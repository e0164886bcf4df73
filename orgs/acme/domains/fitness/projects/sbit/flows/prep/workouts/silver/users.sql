-- Who wears which watch; one row per user_id
create table if not exists identifier(:silver_users) (
  user_id bigint, device_id bigint, mac_address string, registration_timestamp timestamp,
  _file string, _row bigint, _batch bigint
) using delta;

-- A person is registered once: the first registration counts, however late it comes.
merge into identifier(:silver_users) as t
using (
  select user_id, device_id, mac_address, registration_timestamp, _file, _row, _batch
  from (
    select *, row_number() over (
      partition by user_id
      order by registration_timestamp nulls last, device_id nulls last, mac_address nulls last, _batch nulls last,
        _file nulls last, _row nulls last
    ) as rn
    from users_checked
    where reason is null
  ) as ranked
  where rn = 1
) as s
on t.user_id = s.user_id
when matched and (
  s.registration_timestamp < t.registration_timestamp
  or (s.registration_timestamp = t.registration_timestamp and (
    s.device_id < t.device_id or (s.device_id = t.device_id and s.mac_address < t.mac_address)
  ))
) then update set *
when not matched then insert *;
