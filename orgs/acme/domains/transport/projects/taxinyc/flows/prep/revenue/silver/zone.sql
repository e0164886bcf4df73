-- Taxi zones of New York; one row per zone
create table if not exists identifier(:silver_zone) (
  location_id int,
  borough string,
  zone string,
  service_zone string,
  _file string,
  _modified timestamp,
  _row bigint,
  _batch bigint
) using delta;

-- The file that was written last counts, then the one that landed last.
merge into identifier(:silver_zone) t
using (
  select location_id, borough, zone, service_zone, _file, _modified, _row, _batch
  from (
    select
      *,
      row_number() over (
        partition by location_id
        order by _modified desc nulls last, _batch desc nulls last, _file desc nulls last, _row desc nulls last
      ) as rn
    from zone_checked
    where reason is null
  ) as ranked
  where rn = 1
) s
on t.location_id = s.location_id
when matched and (
  s._modified > t._modified
  or (s._modified = t._modified and (
    s._batch > t._batch
    or (s._batch = t._batch and (s._file > t._file or (s._file = t._file and s._row > t._row)))
  ))
) then update set *
when not matched then insert *;
