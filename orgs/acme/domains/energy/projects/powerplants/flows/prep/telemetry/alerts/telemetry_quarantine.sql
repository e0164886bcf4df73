-- Share of the telemetry that was set aside; one row
select coalesce(sum(case when reason <> 'good' then row_count else 0 end) / nullif(sum(row_count), 0), 0) as value
from identifier(:gold_telemetry_quality);
