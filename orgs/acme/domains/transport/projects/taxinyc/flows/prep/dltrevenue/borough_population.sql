-- Population of the boroughs in the year that the flow takes, where they add up to the city; one row per borough
create or refresh materialized view borough_population as
with years as (
  select
    year,
    count(case when borough <> 'NYC Total' then 1 end) as borough_count,
    sum(case when borough <> 'NYC Total' then population end) as borough_sum,
    max(case when borough = 'NYC Total' then population end) as city
  from ${silver_population}
  group by year
)
select places.borough as borough, places.population as population, places.share as population_share
from ${silver_population} as places
join years on years.year = places.year
where places.borough <> 'NYC Total' and cast(places.year as string) = '${population_year}'
  and borough_count = 5 and (city is null or abs(borough_sum - city) <= 5);
