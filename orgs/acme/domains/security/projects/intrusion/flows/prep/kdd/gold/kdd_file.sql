-- What became of the lines of each file of connections; one row per file
create or replace table identifier(:gold_kdd_file) as
with line as (
  select
    _file as name,
    nullif(trim(label), '') is null as is_unlabeled,
    md5(concat_ws(
      '|',
      coalesce(duration, ''), coalesce(protocol_type, ''), coalesce(service, ''), coalesce(flag, ''),
      coalesce(src_bytes, ''), coalesce(dst_bytes, ''), coalesce(land, ''), coalesce(wrong_fragment, ''),
      coalesce(urgent, ''), coalesce(hot, ''), coalesce(num_failed_logins, ''), coalesce(logged_in, ''),
      coalesce(num_compromised, ''), coalesce(root_shell, ''), coalesce(su_attempted, ''), coalesce(num_root, ''),
      coalesce(num_file_creations, ''), coalesce(num_shells, ''), coalesce(num_access_files, ''),
      coalesce(num_outbound_cmds, ''), coalesce(is_host_login, ''), coalesce(is_guest_login, ''),
      coalesce(count, ''), coalesce(srv_count, ''), coalesce(serror_rate, ''), coalesce(srv_serror_rate, ''),
      coalesce(rerror_rate, ''), coalesce(srv_rerror_rate, ''), coalesce(same_srv_rate, ''),
      coalesce(diff_srv_rate, ''), coalesce(srv_diff_host_rate, ''), coalesce(dst_host_count, ''),
      coalesce(dst_host_srv_count, ''), coalesce(dst_host_same_srv_rate, ''), coalesce(dst_host_diff_srv_rate, ''),
      coalesce(dst_host_same_src_port_rate, ''), coalesce(dst_host_srv_diff_host_rate, ''),
      coalesce(dst_host_serror_rate, ''), coalesce(dst_host_srv_serror_rate, ''), coalesce(dst_host_rerror_rate, ''),
      coalesce(dst_host_srv_rerror_rate, ''), coalesce(label, '')
    )) as digest,
    case when not startswith(_rescued, '{"_line":') then regexp_extract(_rescued, '"([^"]+)":', 1) end as ignored
  from identifier(:bronze_kdd)
),
aside as (
  select _file as name, count(*) as aside_count
  from identifier(:silver_kdd_quarantine)
  group by _file
)
select
  line.name,
  count(*) as line_count,
  coalesce(max(aside.aside_count), 0) as aside_count,
  sum(case when is_unlabeled then 1 else 0 end) as unlabeled_count,
  count(distinct digest) as distinct_count,
  min(ignored) as ignored_column
from line
left join aside on aside.name = line.name
group by line.name;
