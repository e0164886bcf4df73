-- New rows of the weather files, typed and judged; one row per line of a file
create or replace temp view weather_checked as
with typed as (
  select
    try_cast(replace(replace(time_utc, '+00:00', ''), 'Z', '') as timestamp) as hour_utc,
    try_cast(temperature_2m_c as double) as temperature,
    try_cast(wind_speed_10m_kmh as double) as wind,
    try_cast(cloud_cover_pct as double) as cloud,
    u.*
  from updates u
)
select
  lower(trim(city)) as city,
  hour_utc as time_utc,
  temperature as temperature_2m_c,
  wind as wind_speed_10m_kmh,
  cloud as cloud_cover_pct,
  try_cast(precipitation_mm as double) as precipitation_mm,
  try_cast(relative_humidity_pct as double) as relative_humidity_pct,
  _file as source_file,
  _row as source_row,
  city as city_text,
  time_utc as time_text,
  cloud_cover_pct as cloud_text,
  case
    when length(trim(coalesce(city, ''))) = 0 then 'no city'
    when time_utc is null then 'no time'
    when hour_utc is null or length(time_utc) < 19 then 'time is not ISO 8601'
    when length(replace(replace(time_utc, '+00:00', ''), 'Z', '')) > 19 then 'time is not UTC'
    when temperature is null and wind is null and cloud is null then 'no measurement'
    when cloud < 0 or cloud > 100 then 'cloud cover outside 0 to 100 %'
    when temperature < -50 or temperature > 60 then 'temperature outside -50 to 60 degrees'
    when wind < 0 or wind > 300 then 'wind outside 0 to 300 km/h'
  end as reason
from typed;
