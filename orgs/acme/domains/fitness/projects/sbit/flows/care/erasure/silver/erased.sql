-- Digests of what erased people, and what belongs to them, are told by; one row per digest
create table if not exists identifier(:silver_erased) (digest string) using delta;

merge into identifier(:silver_erased) as t
using (select distinct digest from erased_checked where reason is null) as s
on t.digest = s.digest
when not matched then insert *;
