-- Load, its day-ahead forecast by the grid operator, and generation per source, MW; one row per time_utc
create table if not exists identifier(:silver_electricity) (
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
  source_file string,
  source_row bigint
) using delta;

-- Of several lines for the same key the one of the last file and line counts, in whatever order the files come.
merge into identifier(:silver_electricity) as t
using (
  select time_utc, load_actual_mw, load_forecast_mw, production_mw, imports_mw, exports_mw, nuclear_mw, wind_onshore_mw, wind_offshore_mw, solar_mw, hard_coal_mw, gas_mw, oil_mw, hydro_run_of_river_mw, hydro_reservoir_mw, hydro_pumped_storage_mw, biomass_mw, waste_mw, other_mw, source_file, source_row
  from electricity_checked
  where reason is null
  qualify row_number() over (partition by time_utc order by source_file desc nulls last, source_row desc nulls last) = 1
) as s
on t.time_utc = s.time_utc
when matched and (s.source_file > t.source_file or (s.source_file = t.source_file and s.source_row > t.source_row)) then update set *
when not matched then insert *;
