-- Trips with a tip that was paid by card; one row per trip
create or refresh materialized view tip (
  constraint borough_told expect (pickup_borough <> 'Unknown') on violation drop row
) as
select pickup_borough, cast(round(tip_amount * 100) as bigint) as tip_cents
from ${silver_trip_zone}
where tip_amount > 0;
