-- What the input holds, what was set aside and why; one row per table_name and reason
create or replace table identifier(:gold_grid_quality) as
with good as (
  select 'silver.electricity' as table_name, 'good' as reason, count(*) as row_count
  from identifier(:silver_electricity)
  union all
  select 'silver.weather' as table_name, 'good' as reason, count(*) as row_count from identifier(:silver_weather)
  union all
  select 'silver.hourly' as table_name, 'good' as reason, count_if(is_measured) as row_count
  from identifier(:silver_hourly)
),
rejected as (
  select 'silver.electricity' as table_name, reason, count(*) as row_count
  from identifier(:silver_electricity_quarantine)
  group by reason
  union all
  select 'silver.weather' as table_name, reason, count(*) as row_count
  from identifier(:silver_weather_quarantine)
  group by reason
  union all
  select 'silver.hourly' as table_name, reason, count(*) as row_count
  from identifier(:silver_hourly_quarantine)
  group by reason
),
cells as (
  select 'silver.electricity' as table_name, column_name || ': ' || reason as reason, count(*) as row_count
  from identifier(:silver_electricity_cell)
  group by column_name, reason
  union all
  select 'silver.weather' as table_name, column_name || ': ' || reason as reason, count(*) as row_count
  from identifier(:silver_weather_cell)
  group by column_name, reason
),
replaced as (
  select 'silver.electricity' as table_name, 'rows replaced by a later one of the same time' as reason,
    (select count(*) from identifier(:bronze_electricity))
      - (select count(*) from identifier(:silver_electricity))
      - (select count(*) from identifier(:silver_electricity_quarantine)) as row_count
  union all
  select 'silver.weather' as table_name, 'rows replaced by a later one of the same city and time' as reason,
    (select count(*) from identifier(:bronze_weather))
      - (select count(*) from identifier(:silver_weather))
      - (select count(*) from identifier(:silver_weather_quarantine)) as row_count
),
steps as (
  select 'silver.electricity' as table_name, 'hours with more than one time step' as reason,
    count_if(steps > 1) as row_count
  from identifier(:silver_hourly)
),
gaps as (
  select
    'silver.hourly' as table_name, 'hours in holes: ' || series as reason, sum(hour_count) as row_count
  from identifier(:gold_grid_gap)
  group by series
),
weeks as (
  select 'silver.hourly' as table_name, 'suspected shift: ' || suspicion as reason, sum(hour_count) as row_count
  from identifier(:gold_grid_week)
  where suspicion is not null
  group by suspicion
),
stuck as (
  select
    'silver.hourly' as table_name,
    column_name || case when city = '' then '' else ' of ' || city end || ' stuck: the same for many hours' as reason,
    sum(hour_count) as row_count
  from identifier(:silver_stuck_run)
  where column_name <> 'load_mw'
  group by column_name, city
),
differing as (
  select
    'silver.electricity' as table_name,
    'times that files tell differently: the one written last counts' as reason,
    count(*) as row_count
  from (
    select replace(left(trim(time_utc), 16), ' ', 'T') as time_step
    from identifier(:bronze_electricity)
    where trim(load_actual_mw) <> ''
    group by replace(left(trim(time_utc), 16), ' ', 'T')
    having count(distinct trim(load_actual_mw)) > 1
  ) as told
),
hourly as (
  select
    is_training,
    count(*) as hours,
    count(load_mw) as load_mw, count(load_forecast_mw) as load_forecast_mw, count(production_mw) as production_mw,
    count(imports_mw) as imports_mw, count(exports_mw) as exports_mw, count(nuclear_mw) as nuclear_mw,
    count(wind_onshore_mw) as wind_onshore_mw, count(wind_offshore_mw) as wind_offshore_mw,
    count(solar_mw) as solar_mw, count(hard_coal_mw) as hard_coal_mw, count(gas_mw) as gas_mw,
    count(oil_mw) as oil_mw, count(hydro_run_of_river_mw) as hydro_run_of_river_mw,
    count(hydro_reservoir_mw) as hydro_reservoir_mw, count(hydro_pumped_storage_mw) as hydro_pumped_storage_mw,
    count(biomass_mw) as biomass_mw, count(waste_mw) as waste_mw, count(other_mw) as other_mw,
    count(temperature_2m_c) as temperature_2m_c, count(wind_speed_10m_kmh) as wind_speed_10m_kmh,
    count(cloud_cover_pct) as cloud_cover_pct, count(precipitation_mm) as precipitation_mm,
    count(relative_humidity_pct) as relative_humidity_pct
  from identifier(:silver_hourly)
  group by is_training
),
filled as (
  select is_training, hours, column_name, filled
  from hourly
  unpivot (filled for column_name in (
    load_mw, load_forecast_mw, production_mw, imports_mw, exports_mw, nuclear_mw, wind_onshore_mw, wind_offshore_mw,
    solar_mw, hard_coal_mw, gas_mw, oil_mw, hydro_run_of_river_mw, hydro_reservoir_mw, hydro_pumped_storage_mw,
    biomass_mw, waste_mw, other_mw, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm,
    relative_humidity_pct
  ))
),
empty as (
  select
    'silver.hourly' as table_name,
    'no value at all in ' || column_name || case when is_training then ', history' else ', judged period' end as reason,
    hours as row_count
  from filled
  where filled = 0
),
unread as (
  select table_name, 'file cannot be read' as reason, count(*) as row_count
  from identifier(:bronze_ingest_errors)
  group by table_name
),
files as (
  select
    table_name, sum(line_count) as line_count, sum(header_count + empty_count) as other_count,
    sum(row_count) as row_count, sum(aside_count) as aside_count
  from identifier(:bronze_ingest_files)
  where state = 'read' and table_name in ('bronze.electricity', 'bronze.weather')
  group by table_name
),
accounts as (
  select table_name, 'lines in files' as reason, line_count as row_count from files
  union all
  select table_name, 'lines in files: header or empty' as reason, other_count as row_count from files
  union all
  select table_name, 'lines in files: rows' as reason, row_count from files
  union all
  select table_name, 'lines in files: set aside' as reason, aside_count as row_count from files
  union all
  select
    table_name, 'lines in files: not accounted for' as reason,
    line_count - other_count - row_count - aside_count as row_count
  from files
  union all
  select table_name, 'files left out: ' || reason as reason, count(*) as row_count
  from identifier(:bronze_ingest_files)
  where state = 'left out' and table_name in ('bronze.electricity', 'bronze.weather')
  group by table_name, reason
  union all
  select table_name, 'files without the columns ' || missing_columns as reason, count(*) as row_count
  from identifier(:bronze_ingest_files)
  where missing_columns is not null and table_name in ('bronze.electricity', 'bronze.weather')
  group by table_name, missing_columns
)
select table_name, reason, cast(round(row_count) as bigint) as row_count
from (
  select table_name, reason, row_count from good
  union all select table_name, reason, row_count from rejected
  union all select table_name, reason, row_count from cells
  union all select table_name, reason, row_count from replaced
  union all select table_name, reason, row_count from steps
  union all select table_name, reason, row_count from gaps
  union all select table_name, reason, row_count from weeks
  union all select table_name, reason, row_count from stuck
  union all select table_name, reason, row_count from differing
  union all select table_name, reason, row_count from empty
  union all select table_name, reason, row_count from unread
  union all select table_name, reason, row_count from accounts
) as reasons
where row_count > 0;
