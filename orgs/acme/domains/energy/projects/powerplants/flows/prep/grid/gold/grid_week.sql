-- Whether load, operator and sun keep the same time: suspected shifts, never refused; one row per week
create or replace table identifier(:gold_grid_week) as
with lags as (
  select lag_hours from (values (-3), (-2), (-1), (0), (1), (2), (3)) as v(lag_hours)
),
loads as (
  select
    date_trunc('week', hour) as week,
    load_mw,
    lag_hours,
    unix_timestamp(hour) - 3600 * lag_hours as forecast_at
  from identifier(:silver_hourly)
  cross join lags
  where is_measured
),
forecasts as (
  select unix_timestamp(hour) as forecast_at, load_forecast_mw
  from identifier(:silver_hourly)
  where load_forecast_mw is not null
),
pairs as (
  -- The load against the operator's forecast of some hours before or after, in squares of GW.
  select
    l.week,
    l.lag_hours,
    count(*) as hour_count,
    avg(1e-6 * (l.load_mw - f.load_forecast_mw) * (l.load_mw - f.load_forecast_mw)) as square,
    avg(1e-3 * (l.load_mw - f.load_forecast_mw)) as bias
  from loads as l
  join forecasts as f on f.forecast_at = l.forecast_at
  group by l.week, l.lag_hours
),
spreads as (
  select week, lag_hours, hour_count, square - bias * bias as spread from pairs
),
placed as (
  select
    week, lag_hours, hour_count, spread,
    row_number() over (partition by week order by spread nulls last, lag_hours nulls last) as place
  from spreads
),
operator_week as (
  -- Two days of hours, and half the spread: less is chance.
  select
    b.week,
    b.hour_count,
    case when 2 * b.spread < z.spread then b.lag_hours else 0 end as lag_hours
  from placed as b
  join spreads as z on z.week = b.week and z.lag_hours = 0
  where b.place = 1 and b.hour_count >= 48
),
sun_week as (
  -- Over France the sun is highest 10 minutes before noon UTC, a quarter of an hour more or less with the season.
  select
    date_trunc('week', hour) as week,
    sum(solar_mw * (5e-1 + hour(hour))) / nullif(sum(solar_mw), 0) - 11.83e0 as hours_late
  from identifier(:silver_hourly)
  where solar_mw > 0
  group by date_trunc('week', hour)
  having count(*) >= 16
),
judged as (
  select
    o.week,
    o.hour_count,
    o.lag_hours as operator_lag_hours,
    cast(round(s.hours_late) as int) as solar_lag_hours
  from operator_week as o
  left join sun_week as s on s.week = o.week
)
select
  week,
  hour_count,
  operator_lag_hours,
  solar_lag_hours,
  case
    when operator_lag_hours <> 0 and solar_lag_hours = operator_lag_hours
      then 'load and sun are late, or early, together: the times of what was measured'
    when operator_lag_hours <> 0 and coalesce(solar_lag_hours, 0) = 0
      then 'load and forecast of the operator are apart: the times of one of them'
    when operator_lag_hours <> 0 then 'load, forecast and sun are apart'
    when solar_lag_hours <> 0 then 'the sun is late, or early: the times of all, or of the sun alone'
  end as suspicion
from judged;
