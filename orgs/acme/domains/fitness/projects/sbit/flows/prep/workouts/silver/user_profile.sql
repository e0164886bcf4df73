-- What people say of themselves, and who asked to be forgotten; one row per user_id
create table if not exists identifier(:silver_user_profile) (
  user_id bigint, dob date, sex string, gender string, first_name string, last_name string, street_address string,
  city string, state string, zip int, updated timestamp, is_deleted boolean, event_offset bigint,
  _file string, _row bigint, _batch bigint
) using delta;

-- The event said last counts, of two of one second the one sent last; a deletion stays as a row without a person, so
-- that what was said before it and comes after it brings nobody back.
merge into identifier(:silver_user_profile) as t
using (
  select
    user_id, dob, sex, gender, first_name, last_name, street_address, city, state, zip, updated, is_deleted,
    event_offset, _file, _row, _batch
  from (
    select *, row_number() over (
      partition by user_id
      order by updated desc nulls last, event_offset desc nulls last, _batch desc nulls last, _file desc nulls last,
        _row desc nulls last
    ) as rn
    from user_profile_checked
    where reason is null
  ) as ranked
  where rn = 1
) as s
on t.user_id = s.user_id
when matched and (s.updated > t.updated or (s.updated = t.updated and s.event_offset > t.event_offset))
  then update set *
when not matched then insert *;
