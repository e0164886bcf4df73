-- What people newly say of themselves, typed and judged; one row per event
create or replace temp view user_profile_checked as
select
  user_id, update_type = 'delete' as is_deleted,
  -- A deletion says who and when, and whatever else it says is not kept.
  case when update_type <> 'delete' then born end as dob,
  case when update_type <> 'delete' then sex end as sex,
  case when update_type <> 'delete' then gender end as gender,
  case when update_type <> 'delete' then first_name end as first_name,
  case when update_type <> 'delete' then last_name end as last_name,
  case when update_type <> 'delete' then street_address end as street_address,
  case when update_type <> 'delete' then city end as city,
  case when update_type <> 'delete' then state end as state,
  case when update_type <> 'delete' then zip end as zip,
  timestamp_seconds(case when second > 0 and second < 4102444800 then second end) as updated,
  event_offset, _file, _row, _batch,
  case
    when user_id is null then 'no user'
    when second is null then 'no time'
    when second < 946684800 or second > unix_timestamp(_modified) + 172800
      then 'time outside 2000-01-01 to 48 hours after its file'
    when update_type is null or update_type not in ('new', 'update', 'delete') then 'neither new, update nor delete'
    when update_type <> 'delete' and born is null then 'no date of birth'
  end as reason
from user_profile_read;
