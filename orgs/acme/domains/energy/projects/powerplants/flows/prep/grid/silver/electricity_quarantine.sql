-- Lines of the electricity files that break an expectation, with the reason; one row per line of a file
create table if not exists identifier(:silver_electricity_quarantine) (
  source_file string,
  source_row bigint,
  reason string,
  time_text string,
  load_text string
) using delta;

merge into identifier(:silver_electricity_quarantine) as t
using (select source_file, source_row, reason, time_text, load_text from electricity_checked where reason is not null) as s
on t.source_file = s.source_file and t.source_row = s.source_row
when not matched then insert *;
