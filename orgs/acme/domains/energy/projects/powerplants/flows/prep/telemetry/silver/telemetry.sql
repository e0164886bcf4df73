-- What each station could give, gave and was asked for, MW; one row per plant_id and ts
create table if not exists identifier(:silver_telemetry) (
  plant_id string,
  plant_type string,
  ts timestamp,
  emitted_at timestamp,
  event_id string,
  capacity_mw double,
  available_mw double,
  production_mw double,
  consumption_mw double,
  status string,
  first_emitted_at timestamp,
  _file string,
  _row bigint,
  _batch bigint
) using delta;

-- The event that was emitted last counts, however late it comes. Of two that say the same time and name the one that
-- landed last counts, in one batch as in two. When a reading came first is kept, whatever corrects it.
merge into identifier(:silver_telemetry) as t
using (
  select
    plant_id, plant_type, ts, emitted_at, event_id,
    capacity_mw, available_mw, production_mw, consumption_mw, status,
    first_emitted_at, _file, _row, _batch
  from (
    select
      *,
      min(emitted_at) over (partition by plant_id, ts) as first_emitted_at,
      row_number() over (
        partition by plant_id, ts
        order by emitted_at desc nulls last, event_id desc nulls last,
          _batch desc nulls last, _file desc nulls last, _row desc nulls last
      ) as rn
    from telemetry_checked
    where reason is null
  ) as ranked
  where rn = 1
) as s
on t.plant_id = s.plant_id and t.ts = s.ts
when matched and (
  s.emitted_at > t.emitted_at
  or (s.emitted_at = t.emitted_at and (
    s.event_id > t.event_id
    or (s.event_id = t.event_id and (
      s._batch > t._batch
      or (s._batch = t._batch and (s._file > t._file or (s._file = t._file and s._row > t._row)))
    ))
  ))
) then update set
  plant_type = s.plant_type,
  emitted_at = s.emitted_at,
  event_id = s.event_id,
  capacity_mw = s.capacity_mw,
  available_mw = s.available_mw,
  production_mw = s.production_mw,
  consumption_mw = s.consumption_mw,
  status = s.status,
  _file = s._file,
  _row = s._row,
  _batch = s._batch,
  first_emitted_at = least(s.first_emitted_at, t.first_emitted_at)
when matched and s.first_emitted_at < t.first_emitted_at then update set first_emitted_at = s.first_emitted_at
when not matched then insert *;
