-- Figures of population that cannot be used, with the reason; one row per bronze row and column
create table if not exists identifier(:silver_population_quarantine) (
  borough string,
  column_name string,
  cell string,
  _file string,
  _row bigint,
  _batch bigint,
  reason string
) using delta;

merge into identifier(:silver_population_quarantine) t
using (
  select borough, column_name, cell, _file, _row, _batch, reason
  from population_checked
  where reason is not null
) s
on t._batch = s._batch and t._file = s._file and t._row = s._row and t.column_name = s.column_name
when not matched then insert *;
