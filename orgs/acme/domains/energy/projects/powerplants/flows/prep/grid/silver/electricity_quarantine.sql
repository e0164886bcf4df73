-- Rows of the electricity files that cannot be used, with the reason; one row per bronze row
create table if not exists identifier(:silver_electricity_quarantine) (
  time_utc timestamp,
  load_actual_mw double,
  load_forecast_mw double,
  production_mw double,
  imports_mw double,
  exports_mw double,
  nuclear_mw double,
  wind_onshore_mw double,
  wind_offshore_mw double,
  solar_mw double,
  hard_coal_mw double,
  gas_mw double,
  oil_mw double,
  hydro_run_of_river_mw double,
  hydro_reservoir_mw double,
  hydro_pumped_storage_mw double,
  biomass_mw double,
  waste_mw double,
  other_mw double,
  is_training boolean,
  _file string,
  _row bigint,
  _batch bigint,
  reason string
) using delta;

merge into identifier(:silver_electricity_quarantine) t
using (
  select
    time_utc, load_actual_mw, load_forecast_mw, production_mw, imports_mw, exports_mw, nuclear_mw,
    wind_onshore_mw, wind_offshore_mw, solar_mw, hard_coal_mw, gas_mw, oil_mw, hydro_run_of_river_mw,
    hydro_reservoir_mw, hydro_pumped_storage_mw, biomass_mw, waste_mw, other_mw, is_training, _file, _row, _batch,
    reason
  from electricity_checked
  where reason is not null
) s
on t._batch = s._batch and t._file = s._file and t._row = s._row
when not matched then insert *;
