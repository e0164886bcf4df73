-- Lines of the files of trips as they land; one row per line
create or refresh streaming table line (
  constraint total_told expect (total_amount is not null)
) as
select
  vendor_id, trim(pickup_datetime) as pickup_datetime, trim(dropoff_datetime) as dropoff_datetime,
  trim(pickup_location_id) as pickup_location_id, trim(dropoff_location_id) as dropoff_location_id,
  trim(payment_type) as payment_type, trim(trip_distance) as trip_distance, trim(total_amount) as total_amount,
  _file, date_trunc('second', _modified) as _modified, _row,
  _rescued is not null and startswith(_rescued, '{"_line":') as is_unreadable,
  regexp_extract(_file, '(20[0-9]{2})-(0[1-9]|1[0-2])', 1) as file_year
from stream(${bronze_trip});
