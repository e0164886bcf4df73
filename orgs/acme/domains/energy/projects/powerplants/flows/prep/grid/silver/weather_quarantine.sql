-- Rows of the weather files that cannot be used, with the reason; one row per bronze row
create table if not exists identifier(:silver_weather_quarantine) (
  city string,
  time_utc timestamp,
  temperature_2m_c double,
  wind_speed_10m_kmh double,
  cloud_cover_pct double,
  precipitation_mm double,
  relative_humidity_pct double,
  is_training boolean,
  _file string,
  _row bigint,
  _batch bigint,
  reason string
) using delta;

merge into identifier(:silver_weather_quarantine) t
using (
  select
    city, time_utc, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm,
    relative_humidity_pct, is_training, _file, _row, _batch, reason
  from weather_checked
  where reason is not null
) s
on t._batch = s._batch and t._file = s._file and t._row = s._row
when not matched then insert *;
