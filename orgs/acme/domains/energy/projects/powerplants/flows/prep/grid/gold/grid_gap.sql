-- Hours between the first and the last without a measured load, a fleet's report, or a city's weather; one row per hole
create or replace table identifier(:gold_grid_gap) as
with series as (
  select name, source
  from (values
    ('load', ''), ('nuclear', 'nuclear_mw'), ('wind', 'wind_onshore_mw'), ('solar', 'solar_mw'),
    ('coal', 'hard_coal_mw'), ('weather of paris', 'paris'), ('weather of lyon', 'lyon'),
    ('weather of marseille', 'marseille'),
    ('weather of toulouse', 'toulouse'), ('weather of lille', 'lille'), ('weather of limoges', 'limoges'),
    ('weather of nantes', 'nantes'), ('weather of strasbourg', 'strasbourg'), ('weather of brest', 'brest'),
    ('weather of bayonne', 'bayonne')
  ) as v(name, source)
),
bounds as (
  select min(hour) as first_hour, max(hour) as last_hour from identifier(:silver_hourly)
),
seen as (
  select '' as source, hour from identifier(:silver_hourly) where is_measured
  union all
  -- What the balance and the redirect cannot do without. At sea there was nothing to report before 2022.
  select source, hour
  from identifier(:silver_hourly)
  unpivot (mw for source in (nuclear_mw, wind_onshore_mw, solar_mw, hard_coal_mw))
  union all
  select city, date_trunc('hour', time_utc) as hour
  from identifier(:silver_weather)
  where temperature_2m_c is not null
),
edges as (
  select distinct series.name, seen.hour
  from seen
  join series on series.source = seen.source
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
