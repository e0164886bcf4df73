-- What became of the lines of each file of trips; one row per file and reason
create or replace table identifier(:gold_trip_quality) as
with versions as (
  select _file, date_trunc('second', max(_modified)) as _modified
  from identifier(:bronze_trip)
  group by _file
),
told as (
  select
    trip._file as name,
    case
      when counted._row is not null then 'counted'
      when versions._modified <> trip._modified then 'in an earlier version of the file'
      else 'told twice'
    end as reason
  from identifier(:silver_trip) as trip
  join versions on versions._file = trip._file
  left join identifier(:silver_trip_zone) as counted on counted._file = trip._file and counted._row = trip._row
  union all
  select _file as name, reason
  from identifier(:silver_trip_quarantine)
)
select name, reason, count(*) as row_count
from told
group by name, reason;
