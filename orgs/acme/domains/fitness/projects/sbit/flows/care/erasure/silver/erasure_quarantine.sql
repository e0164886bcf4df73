-- Requests that cannot be used, with the reason; one row per line of a file
create table if not exists identifier(:silver_erasure_quarantine) (
  _file string, _row bigint, _batch bigint, reason string
) using delta;

merge into identifier(:silver_erasure_quarantine) as t
using (select _file, _row, _batch, reason from erased_checked where reason is not null) as s
on t._batch = s._batch and t._file = s._file and t._row = s._row
when not matched then insert *;
