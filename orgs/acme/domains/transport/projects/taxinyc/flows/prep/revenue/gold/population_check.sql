-- Whether the five boroughs add up to the city; one row per year
create or replace table identifier(:gold_population_check) as
with years as (
  select
    year,
    count(case when borough <> 'NYC Total' then 1 end) as borough_count,
    sum(case when borough <> 'NYC Total' then population end) as borough_sum,
    max(case when borough = 'NYC Total' then population end) as city_population
  from identifier(:silver_population)
  group by year
),
cities as (
  select places.year as year, min(places.borough) as borough
  from identifier(:silver_population) as places
  join years on years.year = places.year and years.city_population = places.population
  where places.borough <> 'NYC Total'
  group by places.year
)
select
  years.year as year,
  borough_count,
  borough_sum,
  city_population,
  cities.borough as city_figure_of,
  case
    when cities.borough is not null then cities.borough || ' has the figure of the city'
    when borough_count <> 5 then 'not five boroughs'
    -- Each of six figures is rounded.
    when abs(borough_sum - city_population) > 5 then 'the boroughs do not add up to the city'
  end as reason
from years
left join cities on cities.year = years.year;
