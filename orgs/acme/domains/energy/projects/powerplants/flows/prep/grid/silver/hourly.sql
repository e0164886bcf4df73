-- Load, generation per source (MW) and the mean weather of the cities; one row per hour with a usable cell
create or replace table identifier(:silver_hourly) as
select
  hour, steps,
  case when is_measured then load_mw end as load_mw,
  load_forecast_mw, production_mw, imports_mw, exports_mw, nuclear_mw, wind_onshore_mw, wind_offshore_mw,
  solar_mw, hard_coal_mw, gas_mw, oil_mw, hydro_run_of_river_mw, hydro_reservoir_mw, hydro_pumped_storage_mw,
  biomass_mw, waste_mw, other_mw, cities, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm,
  relative_humidity_pct, is_training, is_measured
from hourly_checked;
