-- Hours between the first and the last without a measured load, or a city's temperature; one row per hole
create or replace table identifier(:gold_grid_gap) as
with series as (
  select name, city
  from (values
    ('load', ''), ('weather of paris', 'paris'), ('weather of lyon', 'lyon'), ('weather of marseille', 'marseille'),
    ('weather of toulouse', 'toulouse'), ('weather of lille', 'lille'), ('weather of limoges', 'limoges'),
    ('weather of nantes', 'nantes'), ('weather of strasbourg', 'strasbourg'), ('weather of brest', 'brest'),
    ('weather of bayonne', 'bayonne')
  ) as v(name, city)
),
bounds as (
  select min(hour) as first_hour, max(hour) as last_hour from identifier(:silver_hourly)
),
seen as (
  select '' as city, hour from identifier(:silver_hourly) where is_measured
  union all
  select city, date_trunc('hour', time_utc) as hour
  from identifier(:silver_weather)
  where temperature_2m_c is not null
),
edges as (
  select distinct series.name, seen.hour
  from seen
  join series on series.city = seen.city
  join bounds on seen.hour >= bounds.first_hour and seen.hour <= bounds.last_hour
  union all
  select series.name, bounds.first_hour - interval 1 hour as hour from series cross join bounds
  union all
  select series.name, bounds.last_hour + interval 1 hour as hour from series cross join bounds
),
steps as (
  select name, hour, lag(hour) over (partition by name order by hour nulls first) as hour_before from edges
)
select
  name as series,
  hour_before + interval 1 hour as first_hour,
  hour - interval 1 hour as last_hour,
  cast(floor((unix_timestamp(hour) - unix_timestamp(hour_before)) / 3600) as bigint) - 1 as hour_count
from steps
where unix_timestamp(hour) - unix_timestamp(hour_before) > 3600;
