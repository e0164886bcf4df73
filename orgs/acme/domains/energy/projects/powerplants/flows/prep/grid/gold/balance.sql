-- Generation, imports, exports (negative) and the unaccounted rest add up to the load; one row per hour and source
create or replace table identifier(:gold_balance) as
with hourly as (
  select
    hour,
    load_mw,
    is_training,
    coalesce(nuclear_mw, 0) as nuclear,
    coalesce(wind_onshore_mw, 0) as wind_onshore,
    coalesce(wind_offshore_mw, 0) as wind_offshore,
    coalesce(solar_mw, 0) as solar,
    coalesce(hard_coal_mw, 0) as hard_coal,
    coalesce(gas_mw, 0) as gas,
    coalesce(oil_mw, 0) as oil,
    coalesce(hydro_run_of_river_mw, 0) as hydro_run_of_river,
    coalesce(hydro_reservoir_mw, 0) as hydro_reservoir,
    coalesce(hydro_pumped_storage_mw, 0) as hydro_pumped_storage,
    coalesce(biomass_mw, 0) as biomass,
    coalesce(waste_mw, 0) as waste,
    coalesce(other_mw, 0) as other,
    coalesce(imports_mw, 0) as imports,
    -coalesce(exports_mw, 0) as exports
  from identifier(:silver_hourly)
  where is_measured
),
complete as (
  select
    hourly.*,
    load_mw - (
      nuclear + wind_onshore + wind_offshore + solar + hard_coal + gas + oil
      + hydro_run_of_river + hydro_reservoir + hydro_pumped_storage + biomass + waste + other + imports + exports
    ) as unaccounted
  from hourly
),
long as (
  select hour, load_mw, is_training, source, mw
  from complete
  unpivot (mw for source in (
    nuclear, wind_onshore, wind_offshore, solar, hard_coal, gas, oil,
    hydro_run_of_river, hydro_reservoir, hydro_pumped_storage, biomass, waste, other, imports, exports, unaccounted
  ))
)
select
  hour,
  source,
  round(mw, 3) as mw,
  round(mw / nullif(load_mw, 0), 6) as share_of_load,
  is_training
from long;
