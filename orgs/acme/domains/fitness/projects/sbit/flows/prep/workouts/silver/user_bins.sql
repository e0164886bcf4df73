-- How old people are, in bins, and where they live, as they last said it; one row per user_id
create table if not exists identifier(:silver_user_bins) (
  user_id bigint, age string, gender string, city string, state string
) using delta;

-- The age is that of the day on which it was said: the same events give the same bins on every day.
merge into identifier(:silver_user_bins) as t
using (
  select
    user_id,
    case
      when years < 0 then 'invalid age'
      when years < 18 then 'under 18'
      when years < 25 then '18-25'
      when years < 35 then '25-35'
      when years < 45 then '35-45'
      when years < 55 then '45-55'
      when years < 65 then '55-65'
      when years < 75 then '65-75'
      when years < 85 then '75-85'
      when years < 95 then '85-95'
      else '95+'
    end as age,
    gender, city, state, is_deleted
  from profile_age
) as s
on t.user_id = s.user_id
when matched and s.is_deleted then delete
when matched then update set age = s.age, gender = s.gender, city = s.city, state = s.state
when not matched and not s.is_deleted then insert (user_id, age, gender, city, state)
  values (s.user_id, s.age, s.gender, s.city, s.state);
