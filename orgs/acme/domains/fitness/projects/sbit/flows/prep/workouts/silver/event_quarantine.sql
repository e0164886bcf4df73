-- Events that cannot be used, with the reason; one row per line of a file
create table if not exists identifier(:silver_event_quarantine) (
  _file string, _row bigint, _batch bigint, topic string, reason string
) using delta;

merge into identifier(:silver_event_quarantine) as t
using (
  select _file, _row, _batch, topic, reason from event_checked where reason is not null
  union all
  select _file, _row, _batch, 'user_info' as topic, reason from user_profile_checked where reason is not null
  union all
  select _file, _row, _batch, 'workout' as topic, reason from workouts_checked where reason is not null
  union all
  select _file, _row, _batch, 'bpm' as topic, reason from heart_rate_checked where reason is not null
) as s
on t._batch = s._batch and t._file = s._file and t._row = s._row
when not matched then insert *;
