-- Lines of the files of trips that cannot be used, with the reason; one row per bronze row
create table if not exists identifier(:silver_trip_quarantine) (
  vendor_id string,
  pickup_datetime timestamp,
  dropoff_datetime timestamp,
  passenger_count int,
  trip_distance double,
  rate_code_id int,
  store_and_fwd_flag string,
  pickup_location_id int,
  dropoff_location_id int,
  payment_type int,
  fare_amount double,
  extra double,
  mta_tax double,
  tip_amount double,
  tolls_amount double,
  improvement_surcharge double,
  total_amount double,
  congestion_surcharge double,
  _file string,
  _modified timestamp,
  _row bigint,
  _batch bigint,
  reason string
) using delta;

merge into identifier(:silver_trip_quarantine) t
using (
  select
    vendor_id, pickup_datetime, dropoff_datetime, passenger_count, trip_distance, rate_code_id, store_and_fwd_flag,
    pickup_location_id, dropoff_location_id, payment_type, fare_amount, extra, mta_tax, tip_amount, tolls_amount,
    improvement_surcharge, total_amount, congestion_surcharge, _file, _modified, _row, _batch, reason
  from trip_checked
  where reason is not null
) s
on t._batch = s._batch and t._file = s._file and t._row = s._row
when not matched then insert *;
