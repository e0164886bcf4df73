-- New rows of the electricity files, with the reason why a row cannot be used; one row per bronze row
create or replace temp view electricity_checked as
select
  time_utc, load_actual_mw, load_forecast_mw, production_mw, imports_mw, exports_mw, nuclear_mw, wind_onshore_mw,
  wind_offshore_mw, solar_mw, hard_coal_mw, gas_mw, oil_mw, hydro_run_of_river_mw, hydro_reservoir_mw,
  hydro_pumped_storage_mw, biomass_mw, waste_mw, other_mw,
  _train as is_training,
  _file,
  -- A store of files tells seconds, a disk more: the same files are as old as each other on both.
  date_trunc('second', _modified) as _modified,
  _row,
  _batch,
  case
    when startswith(_rescued, '{"_line":')
      -- A row of before reasons were told has none.
      then 'unreadable line' || coalesce(': ' || get_json_object(_rescued, '$._reason'), '')
    else _aside
  end as reason
from updates_typed;
