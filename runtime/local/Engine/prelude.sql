-- Spark's meaning for functions that DuckDB lacks or reads differently; loaded into the database before a flow runs.
-- mesh/Sql/law.json lists what flows may call; tests/law compares the two engines.
set default_null_order = 'nulls_first_on_asc_last_on_desc';
set timezone = 'UTC';

-- Time. Parts of a time are INTEGER as on Spark.
create or replace temp macro date_add(d, n) as cast(cast(d as date) + n as date);
create or replace temp macro date_sub(d, n) as cast(cast(d as date) - n as date);
create or replace temp macro add_months(d, n) as cast(cast(d as date) + to_months(n) as date);
create or replace temp macro datediff(a, b) as cast(cast(a as date) - cast(b as date) as integer);
create or replace temp macro unix_timestamp(t) as epoch_us(cast(t as timestamp)) // 1000000;
create or replace temp macro unix_millis(t) as case
  when typeof(t) <> 'TIMESTAMP' then _law('argument: unix_millis takes a timestamp')
  else (epoch_us(t) - ((epoch_us(t) % 1000) + 1000) % 1000) // 1000
end;
create or replace temp macro timestamp_seconds(s) as case
  when typeof(s) = 'VARCHAR' then _law('argument: timestamp_seconds takes a number')
  when s < -62135596800 or (s > 253402300799.999999e0 and s < 'Infinity'::double)
    then _law('ends: a year outside 1 to 9999')
  when _is_whole(s) then make_timestamp(cast(s as bigint) * 1000000)
  when isfinite(cast(_double(s) as double)) then make_timestamp(cast(trunc(cast(s as double) * 1000000) as bigint))
end;
create or replace temp macro timestamp_millis(ms) as case
  when typeof(ms) in ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT') then make_timestamp(cast(ms as bigint) * 1000)
  else _law('argument: timestamp_millis takes a whole number')
end;
create or replace temp macro to_timestamp(t) as cast(_castable(t, 'timestamp') as timestamp);
create or replace temp macro from_utc_timestamp(t, zone) as timezone(zone, timezone('UTC', cast(t as timestamp)));
-- In the hour that comes twice Spark takes the first.
create or replace temp macro to_utc_timestamp(t, zone) as case
  when timezone(zone, timezone(zone, cast(t as timestamp)) - interval 1 hour) = cast(t as timestamp)
    then timezone('UTC', timezone(zone, cast(t as timestamp)) - interval 1 hour)
  else timezone('UTC', timezone(zone, cast(t as timestamp)))
end;
create or replace temp macro current_timestamp() as cast(now() as timestamp);
create or replace temp macro year(t) as cast(system.main.year(t) as integer);
create or replace temp macro quarter(t) as cast(system.main.quarter(t) as integer);
create or replace temp macro month(t) as cast(system.main.month(t) as integer);
create or replace temp macro day(t) as cast(system.main.day(t) as integer);
create or replace temp macro hour(t) as cast(system.main.hour(t) as integer);
create or replace temp macro minute(t) as cast(system.main.minute(t) as integer);
create or replace temp macro second(t) as cast(system.main.second(t) as integer);
create or replace temp macro weekofyear(t) as cast(system.main.weekofyear(t) as integer);
create or replace temp macro dayofyear(t) as cast(system.main.dayofyear(t) as integer);
create or replace temp macro date_part(part, t) as cast(system.main.date_part(part, t) as integer);
create or replace temp macro next_day(d, w) as cast(
  cast(d as date) + 1 + cast((case lower(left(w, 2))
    when 'mo' then 1 when 'tu' then 2 when 'we' then 3 when 'th' then 4 when 'fr' then 5 when 'sa' then 6
    when 'su' then 7 else error('next_day: ' || w) end - isodow(cast(d as date) + 1) + 7) % 7 as integer) as date);

-- Numbers. A tie is judged on the shortest decimal that a double is written as: (f + 0.5) / 10^n is its double.
create or replace temp macro _rounded(x, f, p) as
  case when x < 0 then -1 else 1 end * (case when abs(x) >= (f + 0.5) / p then f + 1 else f end) / p;
create or replace temp macro _round(x, n) as case
  when n < 0 or not isfinite(x) or abs(x) * pow(10.0::double, n) >= 9007199254740992
    then case when isfinite(x) then system.main.round(x, n) else x end
  else _rounded(x, system.main.floor(abs(x) * pow(10.0::double, n)), pow(10.0::double, n))
end;
-- No overloads by type: DuckDB cannot choose one for an argument that is an aggregate.
create or replace temp macro round(x) as system.main.round(_double(x)),
  (x, n) as case
    when _is_whole(x) then _law('argument: a whole number is rounded already; round(cast(x as double), n)')
    else _round(cast(_double(x) as double), n)
  end;
create or replace temp macro _whole(x, y) as case
  when _is_whole(x) then cast(x as bigint)
  when system.main.isnan(cast(x as double)) then cast(0 as bigint)
  when cast(x as double) >= 9223372036854775807 then 9223372036854775807
  when cast(x as double) <= -9223372036854775807 then -9223372036854775807 - 1
  else cast(y as bigint)
end;
create or replace temp macro floor(x) as _whole(_double(x), system.main.floor(x));
create or replace temp macro ceil(x) as _whole(_double(x), system.main.ceil(x));
create or replace temp macro ceiling(x) as _whole(_double(x), system.main.ceil(x));
create or replace temp macro isnan(x) as coalesce(system.main.isnan(cast(x as double)), false);
create or replace temp macro sign(x) as case
  when system.main.isnan(cast(x as double)) then cast('NaN' as double) else cast(system.main.sign(x) as double) end;
create or replace temp macro ln(x) as case when x > 0 then system.main.ln(x) end;
create or replace temp macro log10(x) as case when x > 0 then system.main.log10(x) end;
create or replace temp macro log2(x) as case when x > 0 then system.main.log2(x) end;
create or replace temp macro sqrt(x) as case when x < 0 then cast('NaN' as double) else system.main.sqrt(x) end;
create or replace temp macro asin(x) as
  case when x > 1 or x < -1 then cast('NaN' as double) else system.main.asin(x) end;
create or replace temp macro acos(x) as
  case when x > 1 or x < -1 then cast('NaN' as double) else system.main.acos(x) end;
create or replace temp macro sin(x) as
  case when isinf(cast(x as double)) then cast('NaN' as double) else system.main.sin(x) end;
create or replace temp macro cos(x) as
  case when isinf(cast(x as double)) then cast('NaN' as double) else system.main.cos(x) end;
create or replace temp macro tan(x) as
  case when isinf(cast(x as double)) then cast('NaN' as double) else system.main.tan(x) end;
create or replace temp macro _unsigned(x) as case when x = 0 then 0e0 else cast(x as double) end;
create or replace temp macro atan2(y, x) as system.main.atan2(_unsigned(y), _unsigned(x));
create or replace temp macro power(x, y) as case
  when x is not null and (
      system.main.isnan(cast(y as double)) or (abs(cast(x as double)) = 1 and isinf(cast(y as double))))
    then cast('NaN' as double)
  else system.main.pow(x, y)
end;
create or replace temp macro pow(x, y) as power(x, y);
create or replace temp macro try_divide(a, b) as a / nullif(b, 0);
create or replace temp macro pmod(a, b) as case
  when b = 0 and a is not null then error('pmod: division by zero')
  when a % b < 0 then (a % b + b) % b
  else a % b
end;
create or replace temp macro mod(a, b) as
  case when b = 0 and a is not null then error('mod: division by zero') else a % b end;

-- Aggregates.
create or replace temp macro count_if(c) as count(case when c then 1 end);
create or replace temp macro collect_list(x) as coalesce(list(x) filter (where x is not null), []);
create or replace temp macro collect_set(x) as coalesce(list(distinct x) filter (where x is not null), []);
create or replace temp macro median(x) as quantile_cont(cast(x as double), 0.5);
create or replace temp macro percentile(x, p) as quantile_cont(cast(x as double), p);
create or replace temp macro stddev(x) as _near(x, system.main.stddev(_moderate(x)));
create or replace temp macro stddev_samp(x) as _near(x, system.main.stddev_samp(_moderate(x)));
create or replace temp macro stddev_pop(x) as _near(x, system.main.stddev_pop(_moderate(x)));
create or replace temp macro variance(x) as _near(x, system.main.variance(_moderate(x)));
create or replace temp macro var_samp(x) as _near(x, system.main.var_samp(_moderate(x)));
create or replace temp macro var_pop(x) as _near(x, system.main.var_pop(_moderate(x)));
create or replace temp macro covar_pop(x, y) as _near(x, _near(y, system.main.covar_pop(_moderate(x), _moderate(y))));
create or replace temp macro covar_samp(x, y) as _near(x, _near(y, system.main.covar_samp(_moderate(x), _moderate(y))));
create or replace temp macro regr_sxx(y, x) as _near(x, _near(y, system.main.regr_sxx(_moderate(y), _moderate(x))));
create or replace temp macro regr_sxy(y, x) as _near(x, _near(y, system.main.regr_sxy(_moderate(y), _moderate(x))));
create or replace temp macro regr_slope(y, x) as _near(x, _near(y, case
  when system.main.regr_sxx(_moderate(y), _moderate(x)) <> 0
    then system.main.regr_slope(_moderate(y), _moderate(x)) end));

-- Text. Most have no space at their ends: to look is ten times as quick as to trim.
create or replace temp macro upper(s) as case
  when strlen(s) > system.main.length(s) and regexp_matches(
      s, '[\x{DF}\x{149}\x{1F0}\x{390}\x{3B0}\x{587}\x{1E96}-\x{1E9A}\x{1F50}-\x{1FFC}\x{FB00}-\x{FB17}]')
    then _law('ASCII: upper of a letter that becomes two')
  else system.main.upper(s)
end;
create or replace temp macro lower(s) as case
  when strlen(s) > system.main.length(s) and regexp_matches(s, '[\x{130}\x{3A3}]')
    then _law('ASCII: lower of a letter that becomes two, or another one at the end of a word')
  else system.main.lower(s)
end;
create or replace temp macro length(s) as cast(system.main.length(s) as integer);
create or replace temp macro instr(s, part) as cast(strpos(s, part) as integer);
create or replace temp macro locate(part, s) as cast(strpos(s, part) as integer);
create or replace temp macro position(s, part) as cast(strpos(s, part) as integer);
create or replace temp macro trim(s) as if(starts_with(s, ' ') or suffix(s, ' '), system.main.trim(s, ' '), s),
  (s, c) as system.main.trim(s, c);
create or replace temp macro ltrim(s) as system.main.ltrim(s, ' '), (s, c) as system.main.ltrim(s, c);
create or replace temp macro rtrim(s) as system.main.rtrim(s, ' '), (s, c) as system.main.rtrim(s, c);
create or replace temp macro "left"(s, n) as system.main.left(s, case when n < 0 then 0 else n end);
create or replace temp macro "right"(s, n) as system.main.right(s, case when n < 0 then 0 else n end);
create or replace temp macro substring(s, p) as system.main.substring(s, case when p = 0 then 1 else p end),
  (s, p, n) as system.main.substring(s, case when p = 0 then 1 else p end, case when n < 0 then 0 else n end);
create or replace temp macro substr(s, p) as substring(s, p), (s, p, n) as substring(s, p, n);
create or replace temp macro lpad(s, n, pad) as case
    when n <= 0 then system.main.left(s, 0) || system.main.left(pad, 0)
    else system.main.substring(repeat(pad, n), 1, greatest(n - system.main.length(s), 0)) || system.main.left(s, n)
  end,
  (s, n) as lpad(s, n, ' ');
create or replace temp macro regexp_extract(s, p, g) as system.main.regexp_extract(s, p, g);
create or replace temp macro regexp_replace(s, p, r) as system.main.regexp_replace(s, p, r, 'g');
create or replace temp macro sha2(s, bits) as
  case bits when 256 then sha256(s) else error('sha2: only 256 bits run on both engines') end;
create or replace temp macro startswith(s, p) as starts_with(s, p);
create or replace temp macro endswith(s, p) as suffix(s, p);

-- JSON and arrays.
create or replace temp macro _bare(j) as system.main.regexp_replace(j, '"([^"\\]|\\.)*"', '""', 'g');
create or replace temp macro get_json_object(j, path) as case
  when not json_valid(j)
      or regexp_matches(_bare(j), 'NaN|Inf|,\s*[}\]]|[0-9][eE]|[0-9]{8}[.]|(^|[^0-9])0[.]000')
    then _law('rare JSON: no JSON, or a number in it that the engines write differently')
  when json_type(j, path) = 'NULL' and (path = '$' or suffix(path, ']')) then 'null'
  when json_type(j, path) in ('OBJECT', 'ARRAY') and contains(j, '\u')
    then _law('rare JSON: an escape in an object that is taken whole')
  else json_extract_string(j, path)
end;
create or replace temp macro explode(l) as unnest(l);
create or replace temp macro sort_array(l) as list_sort(l, 'ASC', 'NULLS FIRST'), (l, up) as case
  when up then list_sort(l, 'ASC', 'NULLS FIRST') else list_sort(l, 'DESC', 'NULLS LAST')
end;
create or replace temp macro _steps(a, b, step) as [
  x for x in [a + i * step for i in generate_series(0, len(generate_series(a, b, step)))]
  if case when a <= b then x <= b else x >= b end];
create or replace temp macro sequence(a integer, b integer) as
    cast(generate_series(a, b, case when a <= b then 1 else -1 end) as integer[]),
  (a bigint, b bigint) as generate_series(a, b, case when a <= b then 1 else -1 end),
  (a date, b date) as [cast(x as date) for x in generate_series(
    cast(a as timestamp), cast(b as timestamp), case when a <= b then interval 1 day else - interval 1 day end)],
  (a integer, b integer, step integer) as case
    when step = 0 and a = b then [a]
    when step = 0 or (step > 0 and b < a) or (step < 0 and b > a) then error('sequence: illegal boundaries')
    else cast(generate_series(a, b, case when step = 0 then 1 else step end) as integer[])
  end,
  (a timestamp, b timestamp, step interval) as
    case when a > b and a + step > a then error('sequence: illegal boundaries') else _steps(a, b, step) end,
  (a date, b date, step interval) as case
    when date_trunc('day', a + step) <> a + step then _law('lists: a sequence of days goes in whole days')
    else [cast(x as date) for x in _steps(cast(a as timestamp), cast(b as timestamp), step)]
  end;
