-- Revenue by month and by the borough in which a trip began; one row per borough and month
create or refresh materialized view revenue_by_tripmonth as
select
  pickup_borough,
  year(pickup_datetime) as trip_year,
  month(pickup_datetime) as trip_month,
  count(*) as trip_count,
  round(cast(sum(total_cents) as double) / 100, 2) as amount
from trip
group by pickup_borough, year(pickup_datetime), month(pickup_datetime);
