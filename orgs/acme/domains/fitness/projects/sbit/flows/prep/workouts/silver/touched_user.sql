-- People whose registration, profile or visits came with the new rows of a source; one row per user_id
create or replace temp view touched_user as
select u.user_id
from identifier(:silver_users) as u
join updates as n on n._file = u._file and n._row = u._row and n._batch = u._batch
union
select p.user_id
from identifier(:silver_user_profile) as p
join updates as n on n._file = p._file and n._row = p._row and n._batch = p._batch
union
select u.user_id
from identifier(:silver_gym_logs) as g
join updates as n on n._file = g._file and n._row = g._row and n._batch = g._batch
join identifier(:silver_users) as u on u.mac_address = g.mac_address;
