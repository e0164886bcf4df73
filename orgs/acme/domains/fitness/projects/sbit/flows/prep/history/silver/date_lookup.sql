-- The days between two, with their weeks, which begin on Sunday; one row per date
create or replace table identifier(:silver_date_lookup) as
with days as (
  select explode(sequence(cast(:first_day as date), cast(:last_day as date), interval 1 day)) as day
),
numbered as (
  -- Days behind a Sunday of long ago; what is left of a division by seven counts from Sunday.
  select
    day,
    pmod(datediff(day, date '1899-12-31'), 7) as weekday,
    cast(floor((dayofyear(day) + 6 + pmod(datediff(make_date(year(day), 1, 1), date '1899-12-31'), 7)) / 7) as int)
      as week
  from days
)
select
  day as date, week, year(day) as year, month(day) as month, weekday + 1 as dayofweek, day(day) as dayofmonth,
  dayofyear(day) as dayofyear, cast(year(day) as string) || '-' || cast(week as string) as week_part
from numbered;
