-- New rows of the weather files as numbers, with the reason why a row cannot be used; one row per bronze row
create or replace temp view weather_checked as
with typed as (
  select
    lower(trim(city)) as city,
    case
      when regexp_extract(
        left(trim(time_utc), 19), '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
      ) = left(trim(time_utc), 19)
      then try_cast(left(trim(time_utc), 19) as timestamp)
    end as time_utc,
    coalesce(substring(trim(time_utc), 20), '') as time_suffix,
    case when regexp_extract(temperature_2m_c, '-?[0-9]{1,15}([.][0-9]+)?', 0) = temperature_2m_c
      then try_cast(temperature_2m_c as double) end as temperature_2m_c,
    case when regexp_extract(wind_speed_10m_kmh, '-?[0-9]{1,15}([.][0-9]+)?', 0) = wind_speed_10m_kmh
      then try_cast(wind_speed_10m_kmh as double) end as wind_speed_10m_kmh,
    case when regexp_extract(cloud_cover_pct, '-?[0-9]{1,15}([.][0-9]+)?', 0) = cloud_cover_pct
      then try_cast(cloud_cover_pct as double) end as cloud_cover_pct,
    case when regexp_extract(precipitation_mm, '-?[0-9]{1,15}([.][0-9]+)?', 0) = precipitation_mm
      then try_cast(precipitation_mm as double) end as precipitation_mm,
    case when regexp_extract(relative_humidity_pct, '-?[0-9]{1,15}([.][0-9]+)?', 0) = relative_humidity_pct
      then try_cast(relative_humidity_pct as double) end as relative_humidity_pct,
    _train as is_training,
    _file,
    _row,
    _batch,
    _rescued
  from updates
)
select
  city,
  time_utc,
  temperature_2m_c,
  wind_speed_10m_kmh,
  cloud_cover_pct,
  precipitation_mm,
  relative_humidity_pct,
  is_training,
  _file,
  _row,
  _batch,
  case
    when startswith(_rescued, '{"_line":')
      then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    when time_utc is null then 'no time'
    when time_suffix not in ('', 'Z', '+00:00') then 'time not in UTC'
    when coalesce(city, '') = '' then 'no city'
    when coalesce(
        temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, relative_humidity_pct
      ) is null
      then 'no measurement'
    when cloud_cover_pct < 0 or cloud_cover_pct > 100 then 'cloud cover outside 0 to 100'
    when temperature_2m_c < -60 or temperature_2m_c > 60 then 'temperature outside -60 to 60'
    when wind_speed_10m_kmh < 0 or wind_speed_10m_kmh > 400 then 'wind outside 0 to 400'
    when precipitation_mm < 0 then 'precipitation negative'
    when relative_humidity_pct < 0 or relative_humidity_pct > 100 then 'humidity outside 0 to 100'
  end as reason
from typed;
