-- How many events each topic brought, by the day of sending and its week; one row per topic and date
create table if not exists identifier(:gold_topic_day) (
  topic string, date date, week_part string, event_count bigint
) using delta;

-- Of the days that new events touch, counted over all of bronze.
merge into identifier(:gold_topic_day) as t
using (
  select n.topic, n.date, d.week_part, count(*) as event_count
  from (select distinct topic, cast(sent_at as date) as date from event_checked where sent_at is not null) as n
  join identifier(:bronze_kafka_multiplex) as e
    on e.topic = n.topic
    and floor(case when regexp_extract(e.timestamp, '-?[0-9]{1,15}', 0) = e.timestamp
      then try_cast(e.timestamp as bigint) end / 86400) = datediff(n.date, date '1970-01-01')
  left join identifier(:silver_date_lookup) as d on d.date = n.date
  group by n.topic, n.date, d.week_part
) as s
on t.topic = s.topic and t.date = s.date
when matched then update set *
when not matched then insert *;
