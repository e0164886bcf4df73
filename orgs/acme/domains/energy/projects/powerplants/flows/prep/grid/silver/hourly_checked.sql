-- Load, generation and mean weather of the cities, with the reason why a load is not measured; one row per hour
create or replace temp view hourly_checked as
with files as (
  -- How many minutes a file's steps last: a tenth of its rows lies between the steps of a coarser grid.
  select
    _file,
    _batch,
    date_trunc('month', time_utc) as month,
    case
      when 10 * count_if(pmod(minute(time_utc), 15) <> 0) >= count(*)
        then case when 10 * count_if(pmod(minute(time_utc), 10) <> 0) >= count(*) then 5 else 10 end
      when 10 * count_if(pmod(minute(time_utc), 30) <> 0) >= count(*) then 15
      when 10 * count_if(minute(time_utc) <> 0) >= count(*) then 30
      else 60
    end as step_minutes
  from identifier(:silver_electricity)
  group by _file, _batch, date_trunc('month', time_utc)
),
steps as (
  -- The file that was written last says how long the steps of an hour are; those of another length do not count.
  select
    landed.*,
    files.step_minutes,
    first_value(files.step_minutes) over (
      partition by date_trunc('hour', landed.time_utc)
      order by landed._modified desc nulls last, landed._batch desc nulls last, landed._file desc nulls last
    ) as hour_step_minutes
  from identifier(:silver_electricity) as landed
  join files
    on files._file = landed._file and files._batch = landed._batch
    and files.month = date_trunc('month', landed.time_utc)
),
electricity as (
  select
    date_trunc('hour', time_utc) as hour,
    count(*) as steps,
    count(load_actual_mw) as load_steps,
    max(hour_step_minutes) as step_minutes,
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
  from steps
  where step_minutes = hour_step_minutes and pmod(minute(time_utc), hour_step_minutes) = 0
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
  where coalesce(temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, relative_humidity_pct)
    is not null
  group by date_trunc('hour', time_utc)
),
whole as (
  select
    hour,
    load_mw,
    case
      when load_mw = lag(load_mw) over (order by hour nulls first)
        and unix_timestamp(hour) - unix_timestamp(lag(hour) over (order by hour nulls first)) = 3600
        then 0
      else 1
    end as starts
  from electricity
  where steps * step_minutes = 60 and load_steps = steps
),
runs as (
  select
    hour,
    load_mw,
    sum(starts) over (order by hour nulls first rows between unbounded preceding and current row) as run
  from whole
),
stuck as (
  select run, count(*) as hours from runs group by run having count(*) >= cast(:stuck_hours as double)
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
      when stuck.hours is not null then 'load stuck: the same for many hours'
      when abs(before.load_mw - after.load_mw)
          <= 0.5 * cast(:glitch_share as double) * least(before.load_mw, after.load_mw)
        and (
          electricity.load_mw < (1 - cast(:glitch_share as double)) * least(before.load_mw, after.load_mw)
          or electricity.load_mw > (1 + cast(:glitch_share as double)) * greatest(before.load_mw, after.load_mw)
        )
        then 'load departs from both neighbouring hours'
    end as reason
  from electricity
  left join runs as own on own.hour = electricity.hour
  left join stuck on stuck.run = own.run
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
