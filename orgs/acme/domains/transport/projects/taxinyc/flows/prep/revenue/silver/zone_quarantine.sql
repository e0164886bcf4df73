-- Lines of the files of zones that cannot be used, with the reason; one row per bronze row
create table if not exists identifier(:silver_zone_quarantine) (
  location_id int,
  borough string,
  zone string,
  _file string,
  _row bigint,
  _batch bigint,
  reason string
) using delta;

merge into identifier(:silver_zone_quarantine) t
using (
  select location_id, borough, zone, _file, _row, _batch, reason
  from zone_checked
  where reason is not null
) s
on t._batch = s._batch and t._file = s._file and t._row = s._row
when not matched then insert *;
