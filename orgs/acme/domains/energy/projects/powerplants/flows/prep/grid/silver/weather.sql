-- Weather of French cities; one row per city and time_utc
create table if not exists identifier(:silver_weather) (
  city string,
  time_utc timestamp,
  temperature_2m_c double,
  wind_speed_10m_kmh double,
  cloud_cover_pct double,
  precipitation_mm double,
  relative_humidity_pct double,
  source_file string,
  source_row bigint
) using delta;

-- Of several lines for the same key the one of the last file and line counts, in whatever order the files come.
merge into identifier(:silver_weather) as t
using (
  select city, time_utc, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, relative_humidity_pct, source_file, source_row
  from weather_checked
  where reason is null
  qualify row_number() over (partition by city, time_utc order by source_file desc nulls last, source_row desc nulls last) = 1
) as s
on t.city = s.city and t.time_utc = s.time_utc
when matched and (s.source_file > t.source_file or (s.source_file = t.source_file and s.source_row > t.source_row)) then update set *
when not matched then insert *;
