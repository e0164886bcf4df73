-- What people newly say of themselves, typed; one row per event
create or replace temp view user_profile_read as
with texts as (
  select
    get_json_object(said, '$.user_id') as user_id,
    get_json_object(said, '$.update_type') as update_type,
    get_json_object(said, '$.timestamp') as second,
    get_json_object(said, '$.dob') as dob,
    get_json_object(said, '$.sex') as sex,
    get_json_object(said, '$.gender') as gender,
    get_json_object(said, '$.first_name') as first_name,
    get_json_object(said, '$.last_name') as last_name,
    get_json_object(said, '$.address.street_address') as street_address,
    get_json_object(said, '$.address.city') as city,
    get_json_object(said, '$.address.state') as state,
    get_json_object(said, '$.address.zip') as zip,
    event_offset, _modified, _file, _row, _batch
  from event_checked
  where topic = 'user_info' and reason is null
),
days as (
  -- A birthday comes as month/day/year.
  select *, substring(dob, 7, 4) || '-' || substring(dob, 1, 2) || '-' || substring(dob, 4, 2) as born from texts
)
select
  case when regexp_extract(user_id, '-?[0-9]{1,15}', 0) = user_id then try_cast(user_id as bigint) end as user_id,
  case when regexp_extract(second, '-?[0-9]{1,15}', 0) = second then try_cast(second as bigint) end as second,
  case when regexp_extract(born, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}', 0) = born then try_cast(born as date) end as born,
  case when regexp_extract(zip, '-?[0-9]{1,15}', 0) = zip then try_cast(zip as int) end as zip,
  update_type, sex, gender, first_name, last_name, street_address, city, state,
  event_offset, _modified, _file, _row, _batch
from days;
