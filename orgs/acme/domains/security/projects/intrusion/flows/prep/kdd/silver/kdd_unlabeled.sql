-- Connections that nobody has labelled, typed; one row per distinct connection
create table if not exists identifier(:silver_kdd_unlabeled) (
  id string,
  duration double,
  protocol_type string,
  service string,
  flag string,
  src_bytes double,
  dst_bytes double,
  land int,
  wrong_fragment double,
  urgent double,
  hot double,
  num_failed_logins double,
  logged_in int,
  num_compromised double,
  root_shell double,
  su_attempted double,
  num_root double,
  num_file_creations double,
  num_shells double,
  num_access_files double,
  num_outbound_cmds double,
  is_host_login int,
  is_guest_login int,
  count double,
  srv_count double,
  serror_rate double,
  srv_serror_rate double,
  rerror_rate double,
  srv_rerror_rate double,
  same_srv_rate double,
  diff_srv_rate double,
  srv_diff_host_rate double,
  dst_host_count double,
  dst_host_srv_count double,
  dst_host_same_srv_rate double,
  dst_host_diff_srv_rate double,
  dst_host_same_src_port_rate double,
  dst_host_srv_diff_host_rate double,
  dst_host_serror_rate double,
  dst_host_srv_serror_rate double,
  dst_host_rerror_rate double,
  dst_host_srv_rerror_rate double
) using delta;

merge into identifier(:silver_kdd_unlabeled) t
using (
  select
    id, duration, protocol_type, service, flag, src_bytes, dst_bytes, land, wrong_fragment, urgent, hot,
    num_failed_logins, logged_in, num_compromised, root_shell, su_attempted, num_root, num_file_creations,
    num_shells, num_access_files, num_outbound_cmds, is_host_login, is_guest_login, count, srv_count, serror_rate,
    srv_serror_rate, rerror_rate, srv_rerror_rate, same_srv_rate, diff_srv_rate, srv_diff_host_rate, dst_host_count,
    dst_host_srv_count, dst_host_same_srv_rate, dst_host_diff_srv_rate, dst_host_same_src_port_rate,
    dst_host_srv_diff_host_rate, dst_host_serror_rate, dst_host_srv_serror_rate, dst_host_rerror_rate,
    dst_host_srv_rerror_rate
  from (
    select
      *,
      row_number() over (partition by id order by _file nulls last, _row nulls last) as rn
    from kdd_checked
    where reason is null and label is null
  ) as ranked
  where rn = 1
) s
on t.id = s.id
when not matched then insert *;
