-- Revenue per inhabitant of the borough in which a trip began; one row per borough
create or refresh materialized view revenue_per_inhabitant (
  constraint borough_has_inhabitants expect (population > 0) on violation fail update,
  constraint share_is_a_part expect (population_share > 0 and population_share < 100) on violation fail update
) as
select
  places.borough as pickup_borough,
  coalesce(revenue.amount, 0e0) as amount,
  places.borough as borough,
  places.population as population,
  places.population_share as population_share,
  round(coalesce(revenue.amount, 0e0) / nullif(places.population, 0), 2) as revenue_per_inhabitant
from ${dltrevenue_borough_population} as places
left join revenue_by_borough as revenue on revenue.pickup_borough = places.borough;
