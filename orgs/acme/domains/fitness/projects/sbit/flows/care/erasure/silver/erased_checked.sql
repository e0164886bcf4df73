-- New requests to be erased, judged; one row per line of a file
create or replace temp view erased_checked as
select
  sha2('user_id=' || cast(cast(floor(case when _aside is null then user_id end) as bigint) as string), 256) as digest,
  _file, _row, _batch,
  case
    when startswith(_rescued, '{"_line":') then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    when _aside is not null then _aside
    when user_id <> floor(user_id) then 'a number with a fraction for a name'
  end as reason
from updates_typed;
