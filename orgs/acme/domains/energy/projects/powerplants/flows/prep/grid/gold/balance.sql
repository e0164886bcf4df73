-- Generation, imports, exports (negative) and the unaccounted rest add up to the load; one row per hour and source
-- What the files do not tell has no row, and then there is no rest either: nobody knows what it is.
create or replace table identifier(:gold_balance) as
with hourly as (
  select
    hour,
    load_mw,
    is_training,
    nuclear_mw as nuclear,
    wind_onshore_mw as wind_onshore,
    wind_offshore_mw as wind_offshore,
    solar_mw as solar,
    hard_coal_mw as hard_coal,
    gas_mw as gas,
    oil_mw as oil,
    hydro_run_of_river_mw as hydro_run_of_river,
    hydro_reservoir_mw as hydro_reservoir,
    hydro_pumped_storage_mw as hydro_pumped_storage,
    biomass_mw as biomass,
    waste_mw as waste,
    other_mw as other,
    imports_mw as imports,
    -exports_mw as exports
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
