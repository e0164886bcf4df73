-- New rows of the weather files, with the reason why a row cannot be used; one row per bronze row
create or replace temp view weather_checked as
select
  city, time_utc, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, relative_humidity_pct,
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
