-- Load of the grid; one row per hour
merge into identifier(:silver_load) as t
using (select * from load_checked where reason is null) as s
on t.time = s.time
when not matched then insert *
