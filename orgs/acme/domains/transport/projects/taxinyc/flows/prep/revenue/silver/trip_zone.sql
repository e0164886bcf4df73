-- Trips with the places of their zones, each once, of the last version of each file; one row per trip
create or replace table identifier(:silver_trip_zone) as
with versions as (
  select _file, date_trunc('second', max(_modified)) as _modified
  from identifier(:bronze_trip)
  group by _file
),
trips as (
  select
    trip.*,
    -- A car is at one place at a time: what agrees in all these is told twice.
    row_number() over (
      partition by vendor_id, pickup_datetime, dropoff_datetime, pickup_location_id, dropoff_location_id,
        payment_type, trip_distance, total_amount
      order by trip._file nulls last, _row nulls last
    ) as rn
  from identifier(:silver_trip) as trip
  join versions on versions._file = trip._file and versions._modified = trip._modified
)
select
  vendor_id,
  pickup_datetime,
  dropoff_datetime,
  year(pickup_datetime) as trip_year,
  month(pickup_datetime) as trip_month,
  pickup_location_id,
  pickup.borough as pickup_borough,
  pickup.zone as pickup_zone,
  dropoff_location_id,
  dropoff.borough as dropoff_borough,
  dropoff.zone as dropoff_zone,
  passenger_count,
  trip_distance,
  payment_type,
  fare_amount,
  tip_amount,
  total_amount,
  cast(round(total_amount * 100) as bigint) as total_cents,
  trips._file as _file,
  trips._row as _row
from trips
left join identifier(:silver_zone) as pickup on pickup.location_id = pickup_location_id
left join identifier(:silver_zone) as dropoff on dropoff.location_id = dropoff_location_id
where rn = 1;
