-- New events, their envelope typed and judged; one row per line of a file
create or replace temp view event_checked as
select
  topic, said, event_offset, _modified, _file, _row, _batch,
  case when sent_second >= 946684800 and sent_second < 4102444800 then timestamp_seconds(sent_second) end as sent_at,
  case
    when startswith(_rescued, '{"_line":') then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    when topic is null then 'no topic'
    when topic not in ('user_info', 'workout', 'bpm') then 'unknown topic'
    when event_offset is null then 'no offset'
    when sent_second is null then 'no time of sending'
    -- In seconds: a time in milliseconds lies far ahead, one that was divided by a thousand in 1970.
    when sent_second < 946684800 or sent_second > unix_timestamp(_modified) + 172800
      then 'sent outside 2000-01-01 to 48 hours after its file'
    when said is null then 'the value is no plain JSON object'
  end as reason
from event_plain;
