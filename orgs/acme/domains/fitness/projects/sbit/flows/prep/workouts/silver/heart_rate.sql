-- What watches measured; one row per device_id and time
create table if not exists identifier(:silver_heart_rate) (
  device_id bigint, time timestamp, heartrate double, valid boolean, event_offset bigint,
  _file string, _row bigint, _batch bigint
) using delta;

-- Of two readings of one second the one sent last counts.
merge into identifier(:silver_heart_rate) as t
using (
  select device_id, time, heartrate, valid, event_offset, _file, _row, _batch
  from (
    select *, row_number() over (
      partition by device_id, time
      order by event_offset desc nulls last, _batch desc nulls last, _file desc nulls last, _row desc nulls last
    ) as rn
    from heart_rate_checked
    where reason is null
  ) as ranked
  where rn = 1
) as s
on t.device_id = s.device_id and t.time = s.time
when matched and s.event_offset > t.event_offset then update set *
when not matched then insert *;
