-- Trips that have a time and a total, each once, with the borough in which they began; one row per trip
create or refresh materialized view trip as
with versions as (
  select _file, max(_modified) as _modified from line group by _file
),
usable as (
  select line.*, cast(round(case when place between 1 and 999 then place end) as int) as location_id
  from line
  join versions on versions._file = line._file
    and date_trunc('second', versions._modified) = date_trunc('second', line._modified)
  where not is_unreadable and total between -1000000 and 1000000
    and year(pickup) >= 2009 and pickup <= line._modified + interval 24 hours
    and (file_year = '' or cast(year(pickup) as string) = file_year)
),
once as (
  select
    usable.*,
    row_number() over (
      partition by vendor_id, pickup, dropoff, location_id,
        case when target between 1 and 999 then target end, case when payment between 0 and 6 then payment end,
        case when distance between 0 and 10000 then distance end, total
      order by _file nulls last, _row nulls last
    ) as rn
  from usable
)
select
  once.pickup as pickup_datetime,
  zone.borough as pickup_borough,
  cast(round(once.total * 100) as bigint) as total_cents,
  once._file as _file,
  once._row as _row
from once
left join ${silver_zone} as zone on zone.location_id = once.location_id
where once.rn = 1;
