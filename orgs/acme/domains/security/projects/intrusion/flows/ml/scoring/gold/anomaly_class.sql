-- What the champion calls an anomaly; one row per class that it looks like and class that it was
create or replace table identifier(:gold_anomaly_class) as
select
  coalesce(looks.attack_class, 'unknown') as predicted_class,
  case when p.label is null then 'unlabeled' else coalesce(was.attack_class, 'unknown') end as attack_class,
  count(*) as connection_count,
  sum(case when p.is_anomaly then 1 else 0 end) as anomaly_count
from identifier(:gold_kdd_predictions) as p
left join identifier(:gold_kdd_label) as looks on looks.label = p.predicted_label
left join identifier(:gold_kdd_label) as was on was.label = p.label
group by coalesce(looks.attack_class, 'unknown'),
  case when p.label is null then 'unlabeled' else coalesce(was.attack_class, 'unknown') end;
