-- Lines of the files of connections that cannot be used, with the reason; one row per bronze row
create table if not exists identifier(:silver_kdd_quarantine) (
  label string,
  _file string,
  _row bigint,
  _batch bigint,
  reason string
) using delta;

merge into identifier(:silver_kdd_quarantine) t
using (
  select label, _file, _row, _batch, reason
  from kdd_checked
  where reason is not null
) s
on t._batch = s._batch and t._file = s._file and t._row = s._row
when not matched then insert *;
