-- Telemetry events that break an expectation, with the reason; one row per line of a file
create table if not exists identifier(:silver_telemetry_quarantine) (
  source_file string,
  source_row bigint,
  reason string,
  event_id string,
  plant_id string,
  ts_text string
) using delta;

merge into identifier(:silver_telemetry_quarantine) as t
using (
  select source_file, source_row, reason, event_id, plant_id, ts_text from telemetry_checked where reason is not null
) as s
on t.source_file = s.source_file and t.source_row = s.source_row
when not matched then insert *;
