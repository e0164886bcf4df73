-- Of how many hours the stations say something, and of how many nothing and why; one row per month and plant_type
create or replace table identifier(:gold_telemetry_coverage) as
with followed as (
  select hour, is_measured, lead(hour) over (order by hour nulls last) as next_hour from identifier(:silver_hourly)
),
hours as (
  -- The hour and those behind it that the grid has no row of: a hole counts in the month in which it begins.
  select
    hour,
    is_measured,
    case
      when next_hour is null then 1
      else cast(floor((unix_timestamp(next_hour) - unix_timestamp(hour)) / 3600) as bigint)
    end as hour_count
  from followed
),
months as (
  select
    date_trunc('month', hour) as month,
    sum(hour_count) as hour_count,
    count(case when is_measured then 1 end) as measured_count
  from hours
  group by date_trunc('month', hour)
),
plants as (
  select plant_type, count(*) as plant_count from identifier(:silver_plant) group by plant_type
),
said as (
  select
    date_trunc('month', ts) as month,
    plant_type,
    count(production_mw) as said_count,
    count(case when estimated_count > 0 then 1 end) as estimated_count
  from identifier(:gold_station_hour)
  group by date_trunc('month', ts), plant_type
),
due as (
  select
    m.month,
    p.plant_type,
    m.hour_count * p.plant_count as station_hours,
    m.measured_count * p.plant_count as measured
  from months as m
  cross join plants as p
)
select
  d.month,
  d.plant_type,
  d.station_hours,
  d.station_hours - d.measured as not_measured,
  d.measured - coalesce(s.said_count, 0) as silent,
  coalesce(s.said_count, 0) as said,
  coalesce(s.estimated_count, 0) as estimated
from due as d
left join said as s on s.month = d.month and s.plant_type = d.plant_type;
