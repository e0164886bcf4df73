-- Revenue per inhabitant of the borough in which a trip began; one row per borough
-- A borough without a trip has no revenue; EWR, Unknown and zones that are not known have no inhabitants.
create or replace table identifier(:gold_revenue_per_inhabitant) as
select
  places.borough as pickup_borough,
  coalesce(revenue.amount, 0e0) as amount,
  places.borough as borough,
  places.population as population,
  places.population_share as population_share,
  round(coalesce(revenue.amount, 0e0) / nullif(places.population, 0), 2) as revenue_per_inhabitant
from identifier(:gold_borough_population) as places
left join identifier(:gold_revenue_by_borough) as revenue on revenue.pickup_borough = places.borough;
