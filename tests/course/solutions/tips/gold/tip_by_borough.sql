-- Tips that were paid by card; one row per borough in which a trip with a tip began
create or replace table identifier(:gold_tip_by_borough) as
select
  pickup_borough,
  count(*) as trip_count,
  round(cast(sum(cast(round(tip_amount * 100) as bigint)) as double) / 100, 2) as tips
from identifier(:silver_trip_zone)
where tip_amount > 0
group by pickup_borough;
