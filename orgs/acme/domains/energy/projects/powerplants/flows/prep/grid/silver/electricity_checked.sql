-- New rows of the electricity files as numbers, with the reason why a row cannot be used; one row per bronze row
create or replace temp view electricity_checked as
with typed as (
  select
    try_cast(left(trim(time_utc), 19) as timestamp) as time_utc,
    coalesce(substring(trim(time_utc), 20), '') as time_suffix,
    try_cast(load_actual_mw as double) as load_actual_mw,
    try_cast(load_forecast_mw as double) as load_forecast_mw,
    try_cast(production_mw as double) as production_mw,
    try_cast(imports_mw as double) as imports_mw,
    try_cast(exports_mw as double) as exports_mw,
    try_cast(nuclear_mw as double) as nuclear_mw,
    try_cast(wind_onshore_mw as double) as wind_onshore_mw,
    try_cast(wind_offshore_mw as double) as wind_offshore_mw,
    try_cast(solar_mw as double) as solar_mw,
    try_cast(hard_coal_mw as double) as hard_coal_mw,
    try_cast(gas_mw as double) as gas_mw,
    try_cast(oil_mw as double) as oil_mw,
    try_cast(hydro_run_of_river_mw as double) as hydro_run_of_river_mw,
    try_cast(hydro_reservoir_mw as double) as hydro_reservoir_mw,
    try_cast(hydro_pumped_storage_mw as double) as hydro_pumped_storage_mw,
    try_cast(biomass_mw as double) as biomass_mw,
    try_cast(waste_mw as double) as waste_mw,
    try_cast(other_mw as double) as other_mw,
    _train as is_training,
    _file,
    _row,
    _batch,
    _rescued
  from updates
)
select
  time_utc,
  load_actual_mw,
  load_forecast_mw,
  production_mw,
  imports_mw,
  exports_mw,
  nuclear_mw,
  wind_onshore_mw,
  wind_offshore_mw,
  solar_mw,
  hard_coal_mw,
  gas_mw,
  oil_mw,
  hydro_run_of_river_mw,
  hydro_reservoir_mw,
  hydro_pumped_storage_mw,
  biomass_mw,
  waste_mw,
  other_mw,
  is_training,
  _file,
  _row,
  _batch,
  -- France has never asked for less than 25 GW nor more than 103 GW in this century.
  case
    when _rescued is not null and time_utc is null then 'unreadable line'
    when time_utc is null then 'no time'
    when time_suffix not in ('', 'Z', '+00:00') then 'time not in UTC'
    when load_actual_mw is null then 'no load'
    when load_actual_mw < 10000 or load_actual_mw > 150000 then 'load outside 10,000 to 150,000 MW'
    when load_forecast_mw < 10000 or load_forecast_mw > 150000 then 'load forecast outside 10,000 to 150,000 MW'
  end as reason
from typed;
