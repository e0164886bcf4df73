-- Load, generation and mean weather of the cities, with the reason why an hour cannot be used; one row per hour
create or replace temp view hourly_checked as
with electricity as (
  select
    date_trunc('hour', time_utc) as hour,
    count(*) as steps,
    count(load_actual_mw) as load_steps,
    round(avg(load_actual_mw), 3) as load_mw,
    round(avg(load_forecast_mw), 3) as load_forecast_mw,
    round(avg(production_mw), 3) as production_mw,
    round(avg(imports_mw), 3) as imports_mw,
    round(avg(exports_mw), 3) as exports_mw,
    round(avg(nuclear_mw), 3) as nuclear_mw,
    round(avg(wind_onshore_mw), 3) as wind_onshore_mw,
    round(avg(wind_offshore_mw), 3) as wind_offshore_mw,
    round(avg(solar_mw), 3) as solar_mw,
    round(avg(hard_coal_mw), 3) as hard_coal_mw,
    round(avg(gas_mw), 3) as gas_mw,
    round(avg(oil_mw), 3) as oil_mw,
    round(avg(hydro_run_of_river_mw), 3) as hydro_run_of_river_mw,
    round(avg(hydro_reservoir_mw), 3) as hydro_reservoir_mw,
    round(avg(hydro_pumped_storage_mw), 3) as hydro_pumped_storage_mw,
    round(avg(biomass_mw), 3) as biomass_mw,
    round(avg(waste_mw), 3) as waste_mw,
    round(avg(other_mw), 3) as other_mw,
    bool_and(is_training) as is_training
  from identifier(:silver_electricity)
  group by date_trunc('hour', time_utc)
),
weather as (
  select
    date_trunc('hour', time_utc) as hour,
    count(distinct city) as cities,
    round(avg(temperature_2m_c), 3) as temperature_2m_c,
    round(avg(wind_speed_10m_kmh), 3) as wind_speed_10m_kmh,
    round(avg(cloud_cover_pct), 3) as cloud_cover_pct,
    round(avg(precipitation_mm), 3) as precipitation_mm,
    round(avg(relative_humidity_pct), 3) as relative_humidity_pct
  from identifier(:silver_weather)
  group by date_trunc('hour', time_utc)
),
judged as (
  select
    electricity.*,
    before.load_mw as load_before_mw,
    after.load_mw as load_after_mw,
    case
      when abs(before.load_mw - after.load_mw)
          <= 0.5 * cast(:glitch_share as double) * least(before.load_mw, after.load_mw)
        and (
          electricity.load_mw < (1 - cast(:glitch_share as double)) * least(before.load_mw, after.load_mw)
          or electricity.load_mw > (1 + cast(:glitch_share as double)) * greatest(before.load_mw, after.load_mw)
        )
        then 'load departs from both neighbouring hours'
    end as reason
  from electricity
  left join electricity as before on before.hour = electricity.hour - interval 1 hour
  left join electricity as after on after.hour = electricity.hour + interval 1 hour
)
select
  judged.*,
  reason is null and load_steps > 0 and load_steps = steps as is_measured,
  weather.cities,
  weather.temperature_2m_c,
  weather.wind_speed_10m_kmh,
  weather.cloud_cover_pct,
  weather.precipitation_mm,
  weather.relative_humidity_pct
from judged
left join weather on weather.hour = judged.hour;
