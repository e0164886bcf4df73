-- Revenue by the borough in which a trip began; one row per borough, EWR, Unknown, and the zones that are not known
create or refresh materialized view revenue_by_borough as
select pickup_borough, count(*) as trip_count, round(cast(sum(total_cents) as double) / 100, 2) as amount
from trip
group by pickup_borough;
