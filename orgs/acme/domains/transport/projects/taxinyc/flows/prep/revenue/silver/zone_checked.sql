-- New rows of the files of zones, with the reason why a row cannot be used; one row per bronze row
create or replace temp view zone_checked as
select
  cast(round(location_id) as int) as location_id,
  trim(borough) as borough,
  trim(zone) as zone,
  trim(service_zone) as service_zone,
  _file,
  date_trunc('second', _modified) as _modified,
  _row,
  _batch,
  case
    when startswith(_rescued, '{"_line":')
      then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    else _aside
  end as reason
from updates_typed;
