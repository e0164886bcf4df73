-- Runs of hours that say the same to the last digit where nothing real does; one row per column, city and first hour
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
