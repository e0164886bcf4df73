-- Lines of the files of trips as they land, numbers and times typed; one row per line
create or refresh streaming table line (
  constraint total_told expect (total is not null),
  constraint zone_told expect (place is not null)
) as
with texts as (
  select
    vendor_id, trim(pickup_datetime) as began, trim(dropoff_datetime) as ended, trim(pickup_location_id) as place_text,
    trim(dropoff_location_id) as target_text, trim(payment_type) as payment_text, trim(trip_distance) as distance_text,
    trim(total_amount) as total_text, _file, _modified, _row,
    coalesce(startswith(_rescued, '{"_line":'), false) as is_unreadable
  from stream(${bronze_trip})
)
select
  vendor_id,
  case
    when regexp_extract(
      began, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
    ) = began
      then try_cast(began as timestamp)
  end as pickup,
  case
    when regexp_extract(
      ended, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
    ) = ended
      then try_cast(ended as timestamp)
  end as dropoff,
  case when regexp_extract(place_text, '-?[0-9]{1,15}([.][0-9]+)?([eE][-+]?[0-9]{1,2})?', 0) = place_text
    then try_cast(place_text as double) end as place,
  case when regexp_extract(target_text, '-?[0-9]{1,15}([.][0-9]+)?([eE][-+]?[0-9]{1,2})?', 0) = target_text
    then try_cast(target_text as double) end as target,
  case when regexp_extract(payment_text, '-?[0-9]{1,15}([.][0-9]+)?([eE][-+]?[0-9]{1,2})?', 0) = payment_text
    then try_cast(payment_text as double) end as payment,
  case when regexp_extract(distance_text, '-?[0-9]{1,15}([.][0-9]+)?([eE][-+]?[0-9]{1,2})?', 0) = distance_text
    then try_cast(distance_text as double) end as distance,
  case when regexp_extract(total_text, '-?[0-9]{1,15}([.][0-9]+)?([eE][-+]?[0-9]{1,2})?', 0) = total_text
    then try_cast(total_text as double) end as total,
  regexp_extract(_file, '(20[0-9]{2})-(0[1-9]|1[0-2])', 1) as file_year,
  _file,
  _modified,
  _row,
  is_unreadable
from texts;
