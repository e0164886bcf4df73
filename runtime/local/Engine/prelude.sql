-- Spark's meaning for functions that DuckDB lacks or reads differently; loaded into the database before a flow runs.
-- mesh/Sql/SqlFunctions.cs lists what flows may call.
set default_null_order = 'nulls_first_on_asc_last_on_desc';
set timezone = 'UTC';
create or replace macro date_add(d, n) as cast(cast(d as date) + cast(n as integer) as date);
create or replace macro date_sub(d, n) as cast(cast(d as date) - cast(n as integer) as date);
create or replace macro add_months(d, n) as cast(cast(d as date) + to_months(cast(n as integer)) as date);
create or replace macro datediff(a, b) as cast(a as date) - cast(b as date);
create or replace macro unix_timestamp(t) as cast(floor(epoch_us(cast(t as timestamp)) / 1000000) as bigint);
create or replace macro unix_millis(t) as cast(floor(epoch_us(cast(t as timestamp)) / 1000) as bigint);
create or replace macro timestamp_seconds(s) as make_timestamp(cast(round(cast(s as double) * 1000000) as bigint));
create or replace macro timestamp_millis(ms) as make_timestamp(cast(ms as bigint) * 1000);
create or replace macro to_timestamp(t) as cast(t as timestamp);
create or replace macro from_utc_timestamp(t, zone) as timezone(zone, timezone('UTC', cast(t as timestamp)));
create or replace macro to_utc_timestamp(t, zone) as timezone('UTC', timezone(zone, cast(t as timestamp)));
create or replace macro current_timestamp() as cast(now() as timestamp);
create or replace macro get_json_object(j, path) as json_extract_string(j, path);
create or replace macro sequence(a, b, step) as generate_series(a, b, step), (a, b) as generate_series(a, b);
create or replace macro explode(l) as unnest(l);
create or replace macro collect_list(x) as coalesce(list(x) filter (where x is not null), []);
create or replace macro collect_set(x) as coalesce(list(distinct x) filter (where x is not null), []);
create or replace macro sort_array(l) as list_sort(l, 'ASC', 'NULLS FIRST');
create or replace macro percentile_approx(x, p) as quantile_disc(x, p);
create or replace macro percentile(x, p) as quantile_cont(x, p);
create or replace macro try_divide(a, b) as a / nullif(b, 0);
create or replace macro pmod(a, b) as ((a % b) + b) % b;
create or replace macro bround(x, n) as round_even(x, n);
create or replace macro instr(s, sub) as strpos(s, sub);
create or replace macro locate(sub, s) as strpos(s, sub);
create or replace macro lpad(s, n, pad) as substr(repeat(pad, n), 1, greatest(n - length(s), 0)) || left(s, n);
create or replace macro regexp_extract(s, p, g) as system.main.regexp_extract(s, p, g);
create or replace macro regexp_replace(s, p, r) as system.main.regexp_replace(s, p, r, 'g');
create or replace macro sha2(s, bits) as
  case bits when 256 then sha256(s) else error('sha2: only 256 bits run on both engines') end;
create or replace macro startswith(s, p) as starts_with(s, p);
create or replace macro endswith(s, p) as suffix(s, p);
