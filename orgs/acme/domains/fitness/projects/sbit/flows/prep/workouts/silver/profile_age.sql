-- How old people whose profile is new were when they said it; one row per user_id
create or replace temp view profile_age as
select
  user_id, gender, city, state, is_deleted,
  year(updated) - year(dob)
    - case when 100 * month(updated) + day(updated) < 100 * month(dob) + day(dob) then 1 else 0 end as years
from identifier(:silver_user_profile)
where user_id in (select user_id from user_profile_checked where reason is null);
