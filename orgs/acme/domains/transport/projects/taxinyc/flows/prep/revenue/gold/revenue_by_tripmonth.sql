-- Revenue by month and by the borough in which a trip began; one row per borough and month
create or replace table identifier(:gold_revenue_by_tripmonth) as
select
  pickup_borough,
  trip_year,
  trip_month,
  count(*) as trip_count,
  round(cast(sum(total_cents) as double) / 100, 2) as amount
from identifier(:silver_trip_zone)
group by pickup_borough, trip_year, trip_month;
