-- Lines of the weather files that break an expectation, with the reason; one row per line of a file
create table if not exists identifier(:silver_weather_quarantine) (
  source_file string,
  source_row bigint,
  reason string,
  city_text string,
  time_text string,
  cloud_text string
) using delta;

merge into identifier(:silver_weather_quarantine) as t
using (select source_file, source_row, reason, city_text, time_text, cloud_text from weather_checked where reason is not null) as s
on t.source_file = s.source_file and t.source_row = s.source_row
when not matched then insert *;
