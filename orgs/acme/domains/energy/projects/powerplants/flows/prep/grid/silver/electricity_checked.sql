-- New rows of the electricity files as numbers, with the reason why a row cannot be used; one row per bronze row
create or replace temp view electricity_checked as
with typed as (
  select
    case
      when regexp_extract(
        left(trim(time_utc), 19), '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
      ) = left(trim(time_utc), 19)
      then try_cast(left(trim(time_utc), 19) as timestamp)
    end as time_utc,
    coalesce(substring(trim(time_utc), 20), '') as time_suffix,
    case when regexp_extract(load_actual_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = load_actual_mw
      then try_cast(load_actual_mw as double) end as load_actual_mw,
    case when regexp_extract(load_forecast_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = load_forecast_mw
      then try_cast(load_forecast_mw as double) end as load_forecast_mw,
    case when regexp_extract(production_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = production_mw
      then try_cast(production_mw as double) end as production_mw,
    case when regexp_extract(imports_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = imports_mw
      then try_cast(imports_mw as double) end as imports_mw,
    case when regexp_extract(exports_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = exports_mw
      then try_cast(exports_mw as double) end as exports_mw,
    case when regexp_extract(nuclear_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = nuclear_mw
      then try_cast(nuclear_mw as double) end as nuclear_mw,
    case when regexp_extract(wind_onshore_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = wind_onshore_mw
      then try_cast(wind_onshore_mw as double) end as wind_onshore_mw,
    case when regexp_extract(wind_offshore_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = wind_offshore_mw
      then try_cast(wind_offshore_mw as double) end as wind_offshore_mw,
    case when regexp_extract(solar_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = solar_mw
      then try_cast(solar_mw as double) end as solar_mw,
    case when regexp_extract(hard_coal_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = hard_coal_mw
      then try_cast(hard_coal_mw as double) end as hard_coal_mw,
    case when regexp_extract(gas_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = gas_mw
      then try_cast(gas_mw as double) end as gas_mw,
    case when regexp_extract(oil_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = oil_mw
      then try_cast(oil_mw as double) end as oil_mw,
    case when regexp_extract(hydro_run_of_river_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = hydro_run_of_river_mw
      then try_cast(hydro_run_of_river_mw as double) end as hydro_run_of_river_mw,
    case when regexp_extract(hydro_reservoir_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = hydro_reservoir_mw
      then try_cast(hydro_reservoir_mw as double) end as hydro_reservoir_mw,
    case when regexp_extract(hydro_pumped_storage_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = hydro_pumped_storage_mw
      then try_cast(hydro_pumped_storage_mw as double) end as hydro_pumped_storage_mw,
    case when regexp_extract(biomass_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = biomass_mw
      then try_cast(biomass_mw as double) end as biomass_mw,
    case when regexp_extract(waste_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = waste_mw
      then try_cast(waste_mw as double) end as waste_mw,
    case when regexp_extract(other_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = other_mw
      then try_cast(other_mw as double) end as other_mw,
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
    when startswith(_rescued, '{"_line":')
      then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    when time_utc is null then 'no time'
    when time_suffix not in ('', 'Z', '+00:00') then 'time not in UTC'
    when load_actual_mw is null then 'no load'
    when load_actual_mw < 10000 or load_actual_mw > 150000 then 'load outside 10,000 to 150,000 MW'
    when load_forecast_mw < 10000 or load_forecast_mw > 150000 then 'load forecast outside 10,000 to 150,000 MW'
  end as reason
from typed;
