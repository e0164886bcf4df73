-- Trips that began in a borough that is told; one row per trip
create or refresh materialized view trip (
  constraint pickup_borough_not_null expect (pickup_borough is not null) on violation drop row,
  constraint pickup_borough_not_unknown expect (pickup_borough <> 'Unknown') on violation drop row,
  constraint total_not_negative expect (total_cents >= 0)
) as
select pickup_datetime, pickup_borough, total_cents, _file, _row
from ${dltrevenue_trip};
