-- Cells of the files of trips that are no number or outside the limits, as the file has them; one row per cell
create table if not exists identifier(:silver_trip_cell) (
  column_name string,
  cell string,
  reason string,
  _file string,
  _row bigint,
  _batch bigint
) using delta;

merge into identifier(:silver_trip_cell) t
using (
  select column_name, cell, reason, _file, _row, _batch
  from updates_cells
) s
on t._batch = s._batch and t._file = s._file and t._row = s._row and t.column_name = s.column_name
when not matched then insert *;
