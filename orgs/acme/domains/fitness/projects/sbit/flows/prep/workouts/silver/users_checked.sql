-- New registrations, typed within their limits, and judged; one row per line of a file
create or replace temp view users_checked as
select
  cast(floor(case when _aside is null then user_id end) as bigint) as user_id,
  cast(floor(case when _aside is null then device_id end) as bigint) as device_id,
  lower(trim(mac_address)) as mac_address,
  timestamp_seconds(cast(floor(case when _aside is null then registration_timestamp end) as bigint))
    as registration_timestamp,
  _file, _row, _batch,
  case
    when startswith(_rescued, '{"_line":') then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    when _aside is not null then _aside
    when user_id <> floor(user_id) or device_id <> floor(device_id) then 'a number with a fraction for a name'
    when regexp_extract(lower(trim(coalesce(mac_address, ''))), '([0-9a-f]{2}:){5}[0-9a-f]{2}', 0)
      <> lower(trim(coalesce(mac_address, 'none'))) then 'no MAC address'
  end as reason
from updates_typed;
