-- Load and generation in France, MW, as measured; one row per time step (an hour, or a quarter of one)
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
  is_training boolean,
  _file string,
  _modified timestamp,
  _row bigint,
  _batch bigint
) using delta cluster by (time_utc);

-- The file that was written last counts, then the one that landed last; what it leaves empty is taken back.
merge into identifier(:silver_electricity) t
using (
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
    _modified,
    _row,
    _batch
  from (
    select
      *,
      row_number() over (
        partition by time_utc
        order by _modified desc nulls last, _batch desc nulls last, _file desc nulls last, _row desc nulls last
      ) as rn
    from electricity_checked
    where reason is null
  ) as ranked
  where rn = 1
) s
on t.time_utc = s.time_utc
when matched and (
  s._modified > t._modified
  or (s._modified = t._modified and (
    s._batch > t._batch
    or (s._batch = t._batch and (s._file > t._file or (s._file = t._file and s._row > t._row)))
  ))
) then update set *
when not matched then insert *;
