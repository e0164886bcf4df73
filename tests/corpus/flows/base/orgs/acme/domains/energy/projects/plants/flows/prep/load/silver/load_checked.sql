-- Load with the reason why a row is bad; one row per landed row
create or replace temp view load_checked as
select time, load_mw, case when try_cast(load_mw as double) * :share is null then 'no load' end as reason
from updates
