-- Load with the reason why a row is bad; one row per landed row
create or replace temp view load_checked as
select time, load_mw, case when number * cast(:share as double) is null then 'no load' end as reason
from (
  select
    time, load_mw,
    case when regexp_extract(load_mw, '-?[0-9]{1,15}([.][0-9]+)?', 0) = load_mw
      then try_cast(load_mw as double) end as number
  from updates
) as typed
