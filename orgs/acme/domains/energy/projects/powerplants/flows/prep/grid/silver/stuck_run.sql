-- Runs of hours that say the same to the last digit where nothing real does; one row per column, city and first hour
-- Load and generation of the electricity files as means, whatever they are worth; one row per hour
create or replace temp view hourly_means as
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
)
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
group by date_trunc('hour', time_utc);

create or replace table identifier(:silver_stuck_run) as
with weather as (
  select
    date_trunc('hour', time_utc) as hour,
    city,
    round(avg(temperature_2m_c), 3) as temperature_2m_c,
    round(avg(wind_speed_10m_kmh), 3) as wind_speed_10m_kmh
  from identifier(:silver_weather)
  group by date_trunc('hour', time_utc), city
),
cells as (
  -- Not coal, oil, biomass, waste and other: they are switched off, or run for days as they are. Not cloud, rain and
  -- humidity: the sky may stay overcast. A nought is the night, a calm, or a source that is off.
  select hour, '' as city, column_name, cell
  from hourly_means
  unpivot (cell for column_name in (
    load_mw, load_forecast_mw, production_mw, imports_mw, exports_mw, nuclear_mw, wind_onshore_mw,
    wind_offshore_mw, solar_mw, gas_mw, hydro_run_of_river_mw, hydro_reservoir_mw, hydro_pumped_storage_mw
  ))
  union all
  select hour, city, column_name, cell
  from weather
  unpivot (cell for column_name in (temperature_2m_c, wind_speed_10m_kmh))
),
marked as (
  select
    *,
    case
      when cell = lag(cell) over (partition by column_name, city order by hour nulls first)
        and unix_timestamp(hour)
          - unix_timestamp(lag(hour) over (partition by column_name, city order by hour nulls first)) = 3600
        then 0
      else 1
    end as starts
  from cells
  where cell <> 0
),
runs as (
  select
    *,
    sum(starts) over (
      partition by column_name, city order by hour nulls first rows between unbounded preceding and current row
    ) as run
  from marked
)
select
  column_name, city, min(hour) as first_hour, max(hour) as last_hour, count(*) as hour_count, max(cell) as cell
from runs
group by column_name, city, run
having count(*) >= cast(:stuck_hours as double);
