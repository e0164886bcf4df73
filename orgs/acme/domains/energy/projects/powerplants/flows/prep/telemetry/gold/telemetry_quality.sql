-- What was set aside of the telemetry, and why; one row per reason
create or replace table identifier(:gold_telemetry_quality) as
select 'good' as reason, count(*) as row_count from identifier(:silver_telemetry)
union all
select reason, count(*) from identifier(:silver_telemetry_quarantine) group by reason;
