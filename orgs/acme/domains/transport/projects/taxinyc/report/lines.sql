-- What became of the lines of each file; one row per file and reason
select name, reason, row_count
from identifier(:gold_trip_quality)
order by name nulls last, row_count desc nulls last, reason nulls last
