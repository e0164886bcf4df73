-- New rows of the electricity files, typed and judged; one row per line of a file
create or replace temp view electricity_checked as
with typed as (
  select
    try_cast(replace(replace(time_utc, '+00:00', ''), 'Z', '') as timestamp) as hour_utc,
    try_cast(load_actual_mw as double) as load_actual,
    try_cast(load_forecast_mw as double) as load_forecast,
    u.*
  from updates u
)
select
  hour_utc as time_utc,
  load_actual as load_actual_mw,
  load_forecast as load_forecast_mw,
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
  _file as source_file,
  _row as source_row,
  time_utc as time_text,
  load_actual_mw as load_text,
  -- Never in this century did France ask for less than 25 or more than 103 GW.
  case
    when time_utc is null then 'no time'
    when hour_utc is null or length(time_utc) < 19 then 'time is not ISO 8601'
    when length(replace(replace(time_utc, '+00:00', ''), 'Z', '')) > 19 then 'time is not UTC'
    when load_actual is null and length(trim(coalesce(load_actual_mw, ''))) > 0 then 'load is not a number'
    when load_actual < 10000 or load_actual > 150000 then 'load outside 10,000 to 150,000 MW'
    when load_forecast < 10000 or load_forecast > 150000 then 'load forecast outside 10,000 to 150,000 MW'
  end as reason
from typed;
