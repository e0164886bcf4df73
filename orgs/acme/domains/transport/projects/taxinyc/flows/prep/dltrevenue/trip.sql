-- Trips that have a time and a total, each once, with the borough in which they began; one row per trip
create or refresh materialized view trip as
with typed as (
  select
    line.*,
    case
      when regexp_extract(
        pickup_datetime, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
      ) = pickup_datetime
        then try_cast(pickup_datetime as timestamp)
    end as pickup,
    case when regexp_extract(pickup_location_id, '-?[0-9]{1,15}([.][0-9]+)?', 0) = pickup_location_id
      then try_cast(pickup_location_id as double) end as place,
    case when regexp_extract(total_amount, '-?[0-9]{1,15}([.][0-9]+)?([eE][-+]?[0-9]{1,2})?', 0) = total_amount
      then try_cast(total_amount as double) end as total
  from line
  where not is_unreadable
),
versions as (
  select _file, max(_modified) as _modified from line group by _file
),
usable as (
  select
    typed.*,
    row_number() over (
      partition by vendor_id, pickup_datetime, dropoff_datetime, pickup_location_id, dropoff_location_id,
        payment_type, trip_distance, total_amount
      order by typed._file nulls last, _row nulls last
    ) as rn
  from typed
  join versions on versions._file = typed._file and versions._modified = typed._modified
  where total between -1000000e0 and 1000000e0 and year(pickup) >= 2009
    and pickup <= typed._modified + interval 24 hours
    and (file_year = '' or cast(year(pickup) as string) = file_year)
)
select
  pickup as pickup_datetime,
  zone.borough as pickup_borough,
  cast(round(total * 100) as bigint) as total_cents,
  usable._file as _file,
  usable._row as _row
from usable
left join ${silver_zone} as zone on zone.location_id = cast(round(place) as int)
where rn = 1;
