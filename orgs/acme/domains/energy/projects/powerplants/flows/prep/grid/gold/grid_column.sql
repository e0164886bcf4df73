-- Cells that are empty or cannot be used, and rows set aside, where they come from; one row per file, month and reason
create or replace table identifier(:gold_grid_column) as
with electricity as (
  select
    _file as file_name, date_trunc('month', time_utc) as month, count(*) as of_count,
    count(load_actual_mw) as load_actual_mw, count(load_forecast_mw) as load_forecast_mw,
    count(production_mw) as production_mw, count(imports_mw) as imports_mw, count(exports_mw) as exports_mw,
    count(nuclear_mw) as nuclear_mw, count(wind_onshore_mw) as wind_onshore_mw,
    count(wind_offshore_mw) as wind_offshore_mw, count(solar_mw) as solar_mw,
    count(hard_coal_mw) as hard_coal_mw, count(gas_mw) as gas_mw, count(oil_mw) as oil_mw,
    count(hydro_run_of_river_mw) as hydro_run_of_river_mw, count(hydro_reservoir_mw) as hydro_reservoir_mw,
    count(hydro_pumped_storage_mw) as hydro_pumped_storage_mw, count(biomass_mw) as biomass_mw,
    count(waste_mw) as waste_mw, count(other_mw) as other_mw
  from identifier(:silver_electricity)
  group by _file, date_trunc('month', time_utc)
),
weather as (
  select
    _file as file_name, date_trunc('month', time_utc) as month, city, count(*) as of_count,
    count(temperature_2m_c) as temperature_2m_c, count(wind_speed_10m_kmh) as wind_speed_10m_kmh,
    count(cloud_cover_pct) as cloud_cover_pct, count(precipitation_mm) as precipitation_mm,
    count(relative_humidity_pct) as relative_humidity_pct
  from identifier(:silver_weather)
  group by _file, date_trunc('month', time_utc), city
),
empty as (
  select 'silver.electricity' as table_name, file_name, month, '' as city, column_name, of_count - filled as row_count
  from electricity
  unpivot (filled for column_name in (
    load_actual_mw, load_forecast_mw, production_mw, imports_mw, exports_mw, nuclear_mw, wind_onshore_mw,
    wind_offshore_mw, solar_mw, hard_coal_mw, gas_mw, oil_mw, hydro_run_of_river_mw, hydro_reservoir_mw,
    hydro_pumped_storage_mw, biomass_mw, waste_mw, other_mw
  ))
  union all
  select 'silver.weather' as table_name, file_name, month, city, column_name, of_count - filled as row_count
  from weather
  unpivot (filled for column_name in (
    temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, relative_humidity_pct
  ))
)
select table_name, file_name, month, city, column_name, 'no usable value' as reason, row_count
from empty
where row_count > 0
union all
select
  'silver.electricity' as table_name, _file as file_name, date_trunc('month', time_utc) as month, '' as city,
  column_name, reason, count(*) as row_count
from identifier(:silver_electricity_cell)
group by _file, date_trunc('month', time_utc), column_name, reason
union all
select
  'silver.weather' as table_name, _file as file_name, date_trunc('month', time_utc) as month, city,
  column_name, reason, count(*) as row_count
from identifier(:silver_weather_cell)
group by _file, date_trunc('month', time_utc), city, column_name, reason
union all
select
  'silver.electricity' as table_name, _file as file_name, date_trunc('month', time_utc) as month, '' as city,
  '' as column_name, reason, count(*) as row_count
from identifier(:silver_electricity_quarantine)
group by _file, date_trunc('month', time_utc), reason
union all
select
  'silver.weather' as table_name, _file as file_name, date_trunc('month', time_utc) as month, city,
  '' as column_name, reason, count(*) as row_count
from identifier(:silver_weather_quarantine)
group by _file, date_trunc('month', time_utc), city, reason;
