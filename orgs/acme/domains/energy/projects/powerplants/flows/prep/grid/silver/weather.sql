-- Weather of ten French cities as observed; one row per city and time step
create table if not exists identifier(:silver_weather) (
  city string,
  time_utc timestamp,
  temperature_2m_c double,
  wind_speed_10m_kmh double,
  cloud_cover_pct double,
  precipitation_mm double,
  relative_humidity_pct double,
  is_training boolean,
  _file string,
  _modified timestamp,
  _row bigint,
  _batch bigint
) using delta cluster by (time_utc);

-- The file that was written last counts, then the one that landed last; what it leaves empty is taken back.
merge into identifier(:silver_weather) t
using (
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
    _modified,
    _row,
    _batch
  from (
    select
      *,
      row_number() over (
        partition by city, time_utc
        order by _modified desc nulls last, _batch desc nulls last, _file desc nulls last, _row desc nulls last
      ) as rn
    from weather_checked
    where reason is null
  ) as ranked
  where rn = 1
) s
on t.city = s.city and t.time_utc = s.time_utc
when matched and (
  s._modified > t._modified
  or (s._modified = t._modified and (
    s._batch > t._batch
    or (s._batch = t._batch and (s._file > t._file or (s._file = t._file and s._row > t._row)))
  ))
) then update set *
when not matched then insert *;
