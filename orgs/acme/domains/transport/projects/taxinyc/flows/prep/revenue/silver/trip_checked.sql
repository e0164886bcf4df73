-- New rows of the files of trips, with the reason why a row cannot be used; one row per bronze row
-- Times are the clock of New York, which the files write without a zone. The name of a file says which year it is of.
create or replace temp view trip_checked as
with texts as (
  select updates_typed.*, trim(pickup_datetime) as began, trim(dropoff_datetime) as ended from updates_typed
),
typed as (
  select
    texts.*,
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
    regexp_extract(_file, '(20[0-9]{2})-(0[1-9]|1[0-2])', 1) as file_year
  from texts
)
select
  vendor_id,
  pickup as pickup_datetime,
  dropoff as dropoff_datetime,
  cast(round(passenger_count) as int) as passenger_count,
  trip_distance,
  cast(round(rate_code_id) as int) as rate_code_id,
  store_and_fwd_flag,
  cast(round(pickup_location_id) as int) as pickup_location_id,
  cast(round(dropoff_location_id) as int) as dropoff_location_id,
  cast(round(payment_type) as int) as payment_type,
  fare_amount, extra, mta_tax, tip_amount, tolls_amount, improvement_surcharge, total_amount, congestion_surcharge,
  _file,
  -- A store of files tells seconds, a disk more: the same files are as old as each other on both.
  date_trunc('second', _modified) as _modified,
  _row,
  _batch,
  case
    when startswith(_rescued, '{"_line":')
      then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    when pickup is null then 'no time of pick-up'
    when file_year <> '' and cast(year(pickup) as string) <> file_year
      then 'trip of ' || cast(year(pickup) as string) || ' in a file of ' || file_year
    when year(pickup) < 2009 or pickup > _modified + interval 24 hours
      then 'trip of ' || cast(year(pickup) as string) || ', outside 2009 to a day after its file'
    else _aside
  end as reason
from typed;
