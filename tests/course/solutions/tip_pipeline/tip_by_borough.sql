-- Tips that were paid by card; one row per borough in which a trip with a tip began
create or refresh materialized view tip_by_borough as
select pickup_borough, count(*) as trip_count, round(cast(sum(tip_cents) as double) / 100, 2) as tips
from tip
group by pickup_borough;
