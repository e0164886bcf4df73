-- Revenue by the borough in which a trip began; one row per borough, EWR, Unknown, and the zones that are not known
create or replace table identifier(:gold_revenue_by_borough) as
select pickup_borough, count(*) as trip_count, round(cast(sum(total_cents) as double) / 100, 2) as amount
from identifier(:silver_trip_zone)
group by pickup_borough;
