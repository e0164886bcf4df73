-- New events, with what they say where it is JSON that both engines read alike; one row per line of a file
create or replace temp view event_plain as
with escaped as (
  -- Portable SQL cannot write a backslash: it is what lies outside of all else, once brackets are something else.
  select
    u.topic, u.value, u.offset as place, u.timestamp as sent, u._modified, u._file, u._row, u._batch, u._rescued,
    regexp_replace(translate(u.value, '[]', '��'), '[^ -Z^-�]u', '"u') as text
  from updates as u
),
bare as (
  -- Without their texts, and then without members, one object is left of an object, and nothing of it else. A letter
  -- that is escaped by its number may stand in a text; a quote, a backslash, a bracket or a list may not.
  select
    *,
    regexp_replace(text, '"[ !#-Z^-~¡-￮]*("u[0-9a-cA-C][0-9a-fA-F]{3}[ !#-Z^-~¡-￮]*)*"', '""') as shape
  from escaped
),
flat as (
  select
    *,
    regexp_replace(
      replace(replace(shape, ': ', ':'), ', ', ','),
      '"":(""|true|false|null|-?([1-9][0-9]{0,6}|0)[.][0-9]{1,2}|-?([1-9][0-9]{0,14}|0))', '#') as members
  from bare
)
select
  topic, _modified, _file, _row, _batch, _rescued,
  case when regexp_extract(place, '-?[0-9]{1,15}', 0) = place then try_cast(place as bigint) end as event_offset,
  case when regexp_extract(sent, '-?[0-9]{1,15}', 0) = sent then try_cast(sent as bigint) end as sent_second,
  case
    when not contains(shape, '#')
      and regexp_extract(value, '[^ -￮]', 0) = ''
      and regexp_extract(value, '"u[0-9a-fA-F]{4}', 0) = ''
      and regexp_extract(text, '"u00[01]', 0) = ''
      and regexp_extract(regexp_replace(members, '"":[{]#(,#)*[}]', '#'), '[{]#(,#)*[}]', 0)
        = regexp_replace(members, '"":[{]#(,#)*[}]', '#')
      then value
  end as said
from flat;
