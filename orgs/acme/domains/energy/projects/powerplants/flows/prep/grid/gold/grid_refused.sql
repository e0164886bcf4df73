-- Files, and months of the judged period, of which nothing can be used; one row per file or month and reason
create or replace table identifier(:gold_grid_refused) as
with kept as (
  select 'silver.electricity' as table_name, _file, count(*) as good, count(load_actual_mw) as loads
  from identifier(:silver_electricity)
  group by _file
  union all
  select 'silver.weather' as table_name, _file, count(*) as good, count(*) as loads
  from identifier(:silver_weather)
  group by _file
),
aside as (
  select 'silver.electricity' as table_name, _file, max(reason) as reason, count(*) as bad
  from identifier(:silver_electricity_quarantine)
  group by _file
  union all
  select 'silver.weather' as table_name, _file, max(reason) as reason, count(*) as bad
  from identifier(:silver_weather_quarantine)
  group by _file
),
loads as (
  select _file, max(reason) as reason, count(*) as bad
  from identifier(:silver_electricity_cell)
  where column_name = 'load_actual_mw'
  group by _file
),
judged as (
  select
    date_trunc('month', hour) as month, count(*) as hours, count_if(is_measured) as measured,
    count(nuclear_mw) as nuclear_mw, count(wind_onshore_mw) as wind_onshore_mw, count(solar_mw) as solar_mw,
    count(hard_coal_mw) as hard_coal_mw
  from identifier(:silver_hourly)
  where not is_training
  group by date_trunc('month', hour)
),
months as (
  select month, hours, 'no hour of the month is measured' as reason from judged where measured = 0
),
fleets as (
  -- Without one of the four fleets nobody knows what areas can get: no alarm of such a month can be made.
  select month, hours, source || ' is reported in no hour of the month' as reason
  from judged
  unpivot (reported for source in (nuclear_mw, wind_onshore_mw, solar_mw, hard_coal_mw))
  where reported = 0 and measured > 0
)
select aside.table_name, aside._file as name, 'no row can be used: ' || aside.reason as reason, aside.bad as row_count
from aside
left join kept on kept.table_name = aside.table_name and kept._file = aside._file
where coalesce(kept.good, 0) = 0
union all
select kept.table_name, kept._file as name, 'no load can be used: ' || loads.reason as reason, loads.bad as row_count
from kept
join loads on loads._file = kept._file
where kept.table_name = 'silver.electricity' and kept.loads = 0
union all
select
  'silver.hourly' as table_name,
  cast(year(month) as string) || '-' || lpad(cast(month(month) as string), 2, '0') as name,
  reason, hours as row_count
from months
union all
select
  'silver.hourly' as table_name,
  cast(year(month) as string) || '-' || lpad(cast(month(month) as string), 2, '0') as name,
  reason, hours as row_count
from fleets;
