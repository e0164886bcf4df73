-- Load, generation and mean weather of the cities, with the reason why a load is not measured; one row per hour
create or replace temp view hourly_checked as
with stuck as (
  select
    h.hour,
    max(case when s.column_name = 'load_mw' then 1 end) as load_mw,
    max(case when s.column_name = 'load_forecast_mw' then 1 end) as load_forecast_mw,
    max(case when s.column_name = 'production_mw' then 1 end) as production_mw,
    max(case when s.column_name = 'imports_mw' then 1 end) as imports_mw,
    max(case when s.column_name = 'exports_mw' then 1 end) as exports_mw,
    max(case when s.column_name = 'nuclear_mw' then 1 end) as nuclear_mw,
    max(case when s.column_name = 'wind_onshore_mw' then 1 end) as wind_onshore_mw,
    max(case when s.column_name = 'wind_offshore_mw' then 1 end) as wind_offshore_mw,
    max(case when s.column_name = 'solar_mw' then 1 end) as solar_mw,
    max(case when s.column_name = 'gas_mw' then 1 end) as gas_mw,
    max(case when s.column_name = 'hydro_run_of_river_mw' then 1 end) as hydro_run_of_river_mw,
    max(case when s.column_name = 'hydro_reservoir_mw' then 1 end) as hydro_reservoir_mw,
    max(case when s.column_name = 'hydro_pumped_storage_mw' then 1 end) as hydro_pumped_storage_mw
  from hourly_means as h
  join identifier(:silver_stuck_run) as s on h.hour >= s.first_hour and h.hour <= s.last_hour
  where s.city = ''
  group by h.hour
),
electricity as (
  select
    e.hour,
    e.steps,
    e.load_steps,
    e.step_minutes,
    e.load_mw,
    stuck.load_mw as load_stuck,
    case when stuck.load_forecast_mw is null then e.load_forecast_mw end as load_forecast_mw,
    case when stuck.production_mw is null then e.production_mw end as production_mw,
    case when stuck.imports_mw is null then e.imports_mw end as imports_mw,
    case when stuck.exports_mw is null then e.exports_mw end as exports_mw,
    case when stuck.nuclear_mw is null then e.nuclear_mw end as nuclear_mw,
    case when stuck.wind_onshore_mw is null then e.wind_onshore_mw end as wind_onshore_mw,
    case when stuck.wind_offshore_mw is null then e.wind_offshore_mw end as wind_offshore_mw,
    case when stuck.solar_mw is null then e.solar_mw end as solar_mw,
    e.hard_coal_mw,
    case when stuck.gas_mw is null then e.gas_mw end as gas_mw,
    e.oil_mw,
    case when stuck.hydro_run_of_river_mw is null then e.hydro_run_of_river_mw end as hydro_run_of_river_mw,
    case when stuck.hydro_reservoir_mw is null then e.hydro_reservoir_mw end as hydro_reservoir_mw,
    case when stuck.hydro_pumped_storage_mw is null then e.hydro_pumped_storage_mw end as hydro_pumped_storage_mw,
    e.biomass_mw,
    e.waste_mw,
    e.other_mw,
    e.is_training
  from hourly_means as e
  left join stuck on stuck.hour = e.hour
),
weather as (
  select
    date_trunc('hour', w.time_utc) as hour,
    count(distinct w.city) as cities,
    round(avg(case when t.city is null then w.temperature_2m_c end), 3) as temperature_2m_c,
    round(avg(case when v.city is null then w.wind_speed_10m_kmh end), 3) as wind_speed_10m_kmh,
    round(avg(w.cloud_cover_pct), 3) as cloud_cover_pct,
    round(avg(w.precipitation_mm), 3) as precipitation_mm,
    round(avg(w.relative_humidity_pct), 3) as relative_humidity_pct
  from identifier(:silver_weather) as w
  left join identifier(:silver_stuck_run) as t
    on t.city = w.city and t.column_name = 'temperature_2m_c'
    and w.time_utc >= t.first_hour and w.time_utc < t.last_hour + interval 1 hour
  left join identifier(:silver_stuck_run) as v
    on v.city = w.city and v.column_name = 'wind_speed_10m_kmh'
    and w.time_utc >= v.first_hour and w.time_utc < v.last_hour + interval 1 hour
  where coalesce(
    w.temperature_2m_c, w.wind_speed_10m_kmh, w.cloud_cover_pct, w.precipitation_mm, w.relative_humidity_pct
  ) is not null
  group by date_trunc('hour', w.time_utc)
),
whole as (
  select hour, load_mw from electricity where steps * step_minutes = 60 and load_steps = steps
),
judged as (
  select
    electricity.*,
    before.load_mw as load_before_mw,
    after.load_mw as load_after_mw,
    case
      when electricity.load_steps = 0 then 'no load'
      when electricity.steps * electricity.step_minutes < 60 then 'fewer time steps than the file has in an hour'
      when electricity.steps * electricity.step_minutes > 60 then 'more time steps than the file has in an hour'
      when electricity.load_steps < electricity.steps then 'no load in some of the time steps'
      when electricity.load_stuck is not null then 'load stuck: the same for many hours'
      -- Beside a hole nothing is a glitch: least and greatest take the one neighbour that is there.
      when before.load_mw is not null and after.load_mw is not null and (
          electricity.load_mw < (1 - cast(:glitch_share as double)) * least(before.load_mw, after.load_mw)
          or electricity.load_mw > (1 + cast(:glitch_share as double)) * greatest(before.load_mw, after.load_mw)
        )
        then 'load departs from both neighbouring hours'
    end as reason
  from electricity
  left join whole as before on before.hour = electricity.hour - interval 1 hour
  left join whole as after on after.hour = electricity.hour + interval 1 hour
)
select
  judged.*,
  judged.reason is null as is_measured,
  weather.cities,
  weather.temperature_2m_c,
  weather.wind_speed_10m_kmh,
  weather.cloud_cover_pct,
  weather.precipitation_mm,
  weather.relative_humidity_pct
from judged
left join weather on weather.hour = judged.hour;
