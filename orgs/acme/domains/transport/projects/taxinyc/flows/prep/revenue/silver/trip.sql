-- Trips of yellow taxis, typed; one row per line of a file, as its last version has it
create table if not exists identifier(:silver_trip) (
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
  _batch bigint
) using delta cluster by (pickup_datetime);

merge into identifier(:silver_trip) t
using (
  select
    vendor_id, pickup_datetime, dropoff_datetime, passenger_count, trip_distance, rate_code_id, store_and_fwd_flag,
    pickup_location_id, dropoff_location_id, payment_type, fare_amount, extra, mta_tax, tip_amount, tolls_amount,
    improvement_surcharge, total_amount, congestion_surcharge, _file, _modified, _row, _batch
  from (
    select
      *,
      row_number() over (partition by _file, _row order by _modified desc nulls last, _batch desc nulls last) as rn
    from trip_checked
    where reason is null
  ) as ranked
  where rn = 1
) s
on t._file = s._file and t._row = s._row
when matched and (s._modified > t._modified or (s._modified = t._modified and s._batch > t._batch)) then update set *
when not matched then insert *;
