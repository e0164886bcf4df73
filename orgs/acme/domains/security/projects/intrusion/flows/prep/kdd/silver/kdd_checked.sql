-- New rows of the files of connections, with the reason why a row cannot be used; one row per bronze row
-- A feature that a copy adds, such as how often others found the label, is not taken: it lies in _rescued.
create or replace temp view kdd_checked as
with typed as (
  select
    duration, trim(protocol_type) as protocol_type, trim(service) as service, trim(flag) as flag, src_bytes,
    dst_bytes, cast(round(land) as int) as land, wrong_fragment, urgent, hot, num_failed_logins,
    cast(round(logged_in) as int) as logged_in, num_compromised, root_shell, su_attempted, num_root,
    num_file_creations, num_shells, num_access_files, num_outbound_cmds,
    cast(round(is_host_login) as int) as is_host_login, cast(round(is_guest_login) as int) as is_guest_login, count,
    srv_count, serror_rate, srv_serror_rate, rerror_rate, srv_rerror_rate, same_srv_rate, diff_srv_rate,
    srv_diff_host_rate, dst_host_count, dst_host_srv_count, dst_host_same_srv_rate, dst_host_diff_srv_rate,
    dst_host_same_src_port_rate, dst_host_srv_diff_host_rate, dst_host_serror_rate, dst_host_srv_serror_rate,
    dst_host_rerror_rate, dst_host_srv_rerror_rate,
    -- Copies write labels with and without a point.
    nullif(lower(regexp_replace(trim(label), '[.]', '')), '') as word,
    _rescued, _file, _row, _batch, _aside
  from updates_typed
),
digested as (
  select
    typed.*,
    -- Equal numbers are equal texts: 0, 0.0 and 0.00 are one connection.
    md5(concat_ws(
      '|',
      cast(cast(round(duration * 1000000) as bigint) as string),
      protocol_type,
      service,
      flag,
      cast(cast(round(src_bytes * 1000000) as bigint) as string),
      cast(cast(round(dst_bytes * 1000000) as bigint) as string),
      cast(cast(round(land * 1000000) as bigint) as string),
      cast(cast(round(wrong_fragment * 1000000) as bigint) as string),
      cast(cast(round(urgent * 1000000) as bigint) as string),
      cast(cast(round(hot * 1000000) as bigint) as string),
      cast(cast(round(num_failed_logins * 1000000) as bigint) as string),
      cast(cast(round(logged_in * 1000000) as bigint) as string),
      cast(cast(round(num_compromised * 1000000) as bigint) as string),
      cast(cast(round(root_shell * 1000000) as bigint) as string),
      cast(cast(round(su_attempted * 1000000) as bigint) as string),
      cast(cast(round(num_root * 1000000) as bigint) as string),
      cast(cast(round(num_file_creations * 1000000) as bigint) as string),
      cast(cast(round(num_shells * 1000000) as bigint) as string),
      cast(cast(round(num_access_files * 1000000) as bigint) as string),
      cast(cast(round(num_outbound_cmds * 1000000) as bigint) as string),
      cast(cast(round(is_host_login * 1000000) as bigint) as string),
      cast(cast(round(is_guest_login * 1000000) as bigint) as string),
      cast(cast(round(count * 1000000) as bigint) as string),
      cast(cast(round(srv_count * 1000000) as bigint) as string),
      cast(cast(round(serror_rate * 1000000) as bigint) as string),
      cast(cast(round(srv_serror_rate * 1000000) as bigint) as string),
      cast(cast(round(rerror_rate * 1000000) as bigint) as string),
      cast(cast(round(srv_rerror_rate * 1000000) as bigint) as string),
      cast(cast(round(same_srv_rate * 1000000) as bigint) as string),
      cast(cast(round(diff_srv_rate * 1000000) as bigint) as string),
      cast(cast(round(srv_diff_host_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_count * 1000000) as bigint) as string),
      cast(cast(round(dst_host_srv_count * 1000000) as bigint) as string),
      cast(cast(round(dst_host_same_srv_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_diff_srv_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_same_src_port_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_srv_diff_host_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_serror_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_srv_serror_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_rerror_rate * 1000000) as bigint) as string),
      cast(cast(round(dst_host_srv_rerror_rate * 1000000) as bigint) as string)
    )) as features
  from typed
)
select
  case when word is null then 'B' || features else 'A' || features || left(md5(word), 4) end as id,
  duration, protocol_type, service, flag, src_bytes, dst_bytes, land, wrong_fragment, urgent, hot, num_failed_logins,
  logged_in, num_compromised, root_shell, su_attempted, num_root, num_file_creations, num_shells, num_access_files,
  num_outbound_cmds, is_host_login, is_guest_login, count, srv_count, serror_rate, srv_serror_rate, rerror_rate,
  srv_rerror_rate, same_srv_rate, diff_srv_rate, srv_diff_host_rate, dst_host_count, dst_host_srv_count,
  dst_host_same_srv_rate, dst_host_diff_srv_rate, dst_host_same_src_port_rate, dst_host_srv_diff_host_rate,
  dst_host_serror_rate, dst_host_srv_serror_rate, dst_host_rerror_rate, dst_host_srv_rerror_rate,
  word || '.' as label,
  _file,
  _row,
  _batch,
  case
    when startswith(_rescued, '{"_line":')
      then 'unreadable line: ' || get_json_object(_rescued, '$._reason')
    when coalesce(protocol_type, '') = '' or coalesce(service, '') = '' or coalesce(flag, '') = ''
      then 'protocol, service or flag is missing'
    else _aside
  end as reason
from digested;
