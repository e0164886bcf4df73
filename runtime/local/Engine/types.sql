-- What types and values tell and tokens do not: a query that the law does not allow stops. Loaded before prelude.sql.
-- Each rule is one of typeRules in mesh/Sql/law.json, and its name begins the message. An operator is a function too.
create or replace temp macro _law(rule) as error('portable SQL: ' || rule);
create or replace temp macro _decimals(a, b) as
  (typeof(a) like 'DECIMAL%' or typeof(b) like 'DECIMAL%')
  and not (typeof(a) in ('DOUBLE', 'FLOAT') or typeof(b) in ('DOUBLE', 'FLOAT'));
create or replace temp macro _double(x) as
  case when typeof(x) like 'DECIMAL%' then _law('no decimal arithmetic: cast(x as double)') else x end;
create or replace temp macro _castable(x, type) as case
  when type = 'string' and typeof(x) in ('DOUBLE', 'FLOAT', 'INTERVAL')
    then _law('double as text: cast it to a decimal first')
  when type <> 'string' and typeof(x) = 'VARCHAR'
    then _law('shape: a text has a shape before it is cast to ' || type)
  when (type in ('date', 'timestamp') and typeof(x) not in ('VARCHAR', 'DATE', 'TIMESTAMP', '"NULL"'))
    or (type in ('double', 'boolean', 'decimal') and typeof(x) in ('DATE', 'TIMESTAMP', 'INTERVAL'))
    then _law(
      'argument: a cast of ' || typeof(x) || ' to ' || type || '; use unix_timestamp, timestamp_seconds, last_day')
  when type = 'decimal' and typeof(x) in ('DOUBLE', 'FLOAT') and not isfinite(try_cast(x as double)) then null
  else x
end;
create or replace temp macro _is_whole(x) as typeof(x) in ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT');
create or replace temp macro "/"(a, b) as case
  when _decimals(a, b) then _law('no decimal arithmetic: cast(x as double)') else system.main."/"(a, b) end;
create or replace temp macro "%"(a, b) as case
  when _decimals(a, b) then _law('no decimal arithmetic: cast(x as double)')
  when b = -1 and _is_whole(a) and _is_whole(b) then system.main."%"(a, 1)
  else system.main."%"(a, b)
end;
create or replace temp macro _moderate(x) as case
  when abs(cast(x as double)) < 1e15 or x is null then x
  else _law('no NaN: a spread of NaN, infinity or numbers from 1e15 on; leave them out before')
end;
create or replace temp macro _near(x, r) as case
  when system.main.stddev_pop(_moderate(x)) > 0
      and abs(avg(_moderate(x))) > 1e5 * system.main.stddev_pop(_moderate(x))
    then _law('far from zero: subtract a constant before a spread is taken')
  else r
end;

-- Rules of types, which SqlHeld.cs writes into a query before it is bound: a format of a time is read then, and a
-- wrong one stops the query. A macro is written out wherever its argument stands, and what is long is bound as often:
-- the kinds of a rule stand once, as what a lambda is given.
create or replace temp macro _held(x, format) as
  case when strftime(date '2000-01-01', format) = '' then null else x end;
create or replace temp macro _wrong(wrong, rule) as case when wrong then '%!portable SQL: ' || rule else '%Y' end;
create or replace temp macro _kind(x) as list_transform([typeof(x)], lambda _t: case
  when _t in ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT') then 'whole number'
  when _t in ('DOUBLE', 'FLOAT') then 'double'
  when _t like 'DECIMAL%' and _t not like '%[]' then 'decimal'
  when _t = '"NULL"' then 'NULL'
  when _t = 'VARCHAR' then 'text'
  when _t like '%[]' then 'list'
  when _t like 'STRUCT%' then 'row'
  else system.main.lower(_t)
end)[1];
-- Whether some of the kinds are among these; by list_distinct DuckDB leaves open what it cannot know in a macro.
create or replace temp macro _some(kinds, these) as list_has_any(list_distinct(kinds), these);
create or replace temp macro _all(kinds, these) as list_has_all(these, list_distinct(kinds));
-- One kind, numbers, or times; with a NULL or without.
create or replace temp macro _one_kind(kinds) as
  len(list_distinct(kinds)) - cast(_some(kinds, ['NULL']) as int) = 1
  or _all(kinds, ['date', 'timestamp', 'NULL']);
create or replace temp macro _held_comparison(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  _some(_k, ['interval', 'row']) or not (
    _one_kind(_k) or _all(_k, ['whole number', 'double', 'decimal', 'NULL'])),
  'one type: a comparison of ' || array_to_string(_k, ', ') || '; cast by hand'))[1]);
create or replace temp macro _held_result(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  len(list_distinct(_k)) = cast(_some(_k, ['NULL']) as int) or not (
    _one_kind(_k)
    or (_some(_k, ['double']) and _all(_k, ['whole number', 'double', 'decimal', 'NULL']))),
  'one type: a choice of ' || array_to_string(_k, ', ') || '; cast by hand'))[1]);
create or replace temp macro _held_condition(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  not _all(_k, ['boolean', 'NULL']),
  'condition: ' || array_to_string(_k, ', ') || ' is none; write a comparison'))[1]);
create or replace temp macro _held_arithmetic(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  _some(_k, ['text', 'boolean'])
    or (_some(_k, ['date']) and (_some(_k, ['interval']) or _k = ['date', 'date'])),
  'date and interval: arithmetic with ' || array_to_string(_k, ', ')
    || '; write date_add, add_months, datediff, or cast by hand'))[1]);
create or replace temp macro _held_text(x, kinds) as _held(x, list_transform([kinds], lambda _k: case
  when _some(_k, ['list']) then '%!portable SQL: lists: a list is no text; explode it, or join its columns'
  else _wrong(
    _some(_k, ['double', 'interval', 'row']),
    'double as text: text is joined with ' || array_to_string(_k, ', ') || '; cast it to a decimal or a text first')
end)[1]);
create or replace temp macro _held_summand(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  _some(_k, ['boolean', 'text']),
  'condition: a sum of ' || array_to_string(_k, ', ') || '; write case when ... then 1 else 0 end'))[1]);
create or replace temp macro _held_scalar(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  _some(_k, ['list']), 'lists: a function of text takes none; explode it, or join its columns'))[1]);
create or replace temp macro _held_some(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  _some(_k, ['NULL']), 'lists: a NULL without a type; write cast(null as int)'))[1]);
create or replace temp macro _held_average(x, kinds) as _held(x, list_transform([kinds], lambda _k: _wrong(
  _some(_k, ['decimal', 'boolean', 'text']),
  'no decimal arithmetic: an average of ' || array_to_string(_k, ', ') || '; avg(cast(x as double))'))[1]);
create or replace temp macro _average(x) as cast(x as double);

-- The type of what a macro of the prelude gives, and not its value: for a query that is bound and not run.
create or replace temp macro _typed_truth() as true;
create or replace temp macro _typed_same(x) as x;
create or replace temp macro _typed_double(x) as cast(x as double), (x, n) as cast(x as double);
create or replace temp macro _typed_bigint(x) as cast(x as bigint);
create or replace temp macro _typed_quotient(a, b) as cast(a as double) + cast(b as double);
