-- Hours whose load was not measured or cannot be right, with the reason; one row per hour
create or replace table identifier(:silver_hourly_quarantine) as
select
  hour,
  load_mw,
  load_before_mw,
  load_after_mw,
  reason,
  is_training
from hourly_checked
where reason is not null;
