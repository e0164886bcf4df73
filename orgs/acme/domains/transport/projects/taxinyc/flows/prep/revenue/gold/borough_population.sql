-- Population of the boroughs in the year that the flow takes, where they add up to the city; one row per borough
-- The total of the city is no borough.
create or replace table identifier(:gold_borough_population) as
select places.borough as borough, places.population as population, places.share as population_share
from identifier(:silver_population) as places
join identifier(:gold_population_check) as years on years.year = places.year
where places.borough <> 'NYC Total' and years.reason is null and cast(places.year as string) = :population_year;
