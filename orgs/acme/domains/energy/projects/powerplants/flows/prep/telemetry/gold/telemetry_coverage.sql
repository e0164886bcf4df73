-- Of how many hours the stations say something, and of how many nothing and why; one row per month and plant_type
create or replace table identifier(:gold_telemetry_coverage) as
with ends as (
  select min(hour) as first_hour, max(hour) as last_hour from identifier(:silver_hourly)
),
hours as (
  select explode(sequence(first_hour, last_hour, interval 1 hour)) as hour from ends
),
measured as (
  select hour from identifier(:silver_hourly) where is_measured
),
months as (
  select
    date_trunc('month', h.hour) as month,
    count(*) as hour_count,
    count(m.hour) as measured_count
  from hours as h
  left join measured as m on m.hour = h.hour
  group by date_trunc('month', h.hour)
),
plants as (
  select plant_type, count(*) as plant_count from identifier(:silver_plant) group by plant_type
),
said as (
  select
    date_trunc('month', ts) as month,
    plant_type,
    count(*) as said_count,
    count(case when estimated_count > 0 then 1 end) as estimated_count
  from identifier(:gold_station_hour)
  group by date_trunc('month', ts), plant_type
)
select
  m.month,
  p.plant_type,
  m.hour_count * p.plant_count as station_hours,
  (m.hour_count - m.measured_count) * p.plant_count as not_measured,
  m.measured_count * p.plant_count - coalesce(s.said_count, 0) as silent,
  coalesce(s.said_count, 0) as said,
  coalesce(s.estimated_count, 0) as estimated
from months as m
cross join plants as p
left join said as s on s.month = m.month and s.plant_type = p.plant_type;
