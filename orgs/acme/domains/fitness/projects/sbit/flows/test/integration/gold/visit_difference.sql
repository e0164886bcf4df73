-- What is missing of the sixteen visits, and what is too much; one row per visit and session that differs
create or replace table identifier(:gold_visit_difference) as
with expected as (
  select date, gym, mac_address, session_id, minutes_in_gym, minutes_exercising
  from (values
    (date '2023-03-11', 1, '57:24:ac:8c:75:ea', 1, 75, 65),
    (date '2023-03-11', 1, 'ae:ec:f6:48:ca:f7', 1, 45, 35),
    (date '2023-03-11', 3, '36:1f:d9:d3:e8:0d', 1, 75, 65),
    (date '2023-03-11', 3, '36:1f:d9:d3:e8:0d', 2, 60, 50),
    (date '2023-03-11', 5, '14:cd:d6:db:70:f6', 1, 70, 60),
    (date '2023-03-11', 5, '14:cd:d6:db:70:f6', 2, 55, 45),
    (date '2023-03-11', 5, '4c:c5:9f:cb:13:bd', 1, 75, 65),
    (date '2023-03-11', 5, '57:24:ac:8c:75:ea', 2, 72, 63),
    (date '2023-03-12', 1, '1d:69:69:75:d0:aa', 1, 50, 40),
    (date '2023-03-12', 1, 'dd:96:be:e9:1e:f4', 2, 71, 60),
    (date '2023-03-12', 1, 'df:f9:dc:5e:e2:a8', 1, 60, 50),
    (date '2023-03-12', 3, '1d:69:69:75:d0:aa', 2, 40, 30),
    (date '2023-03-12', 3, 'dd:96:be:e9:1e:f4', 1, 48, 40),
    (date '2023-03-12', 3, 'df:f9:dc:5e:e2:a8', 2, 43, 35),
    (date '2023-03-12', 5, 'dd:45:d2:37:a8:0e', 1, 55, 46),
    (date '2023-03-12', 5, 'de:c0:cd:a7:71:f4', 1, 70, 60)
  ) as v(date, gym, mac_address, session_id, minutes_in_gym, minutes_exercising)
),
found as (
  select date, gym, mac_address, session_id, minutes_in_gym, minutes_exercising from identifier(:gold_gym_summary)
),
missing as (
  select * from expected except select * from found
),
surplus as (
  select * from found except select * from expected
)
select 'missing' as difference, date, gym, session_id, minutes_in_gym, minutes_exercising from missing
union all
select 'surplus' as difference, date, gym, session_id, minutes_in_gym, minutes_exercising from surplus;
