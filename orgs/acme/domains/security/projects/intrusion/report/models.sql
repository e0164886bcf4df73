-- What each model is worth on connections that it has not learned from; one row per model and kind of attacks
select
  model,
  case when scope = 'known' then 'known' else 'never seen' end as scope,
  attack_count as attacks,
  round(100 * auc, 2) as area_under_curve,
  round(100 * average_precision, 2) as average_precision,
  round(100 * recall_at_1pct, 2) as found_at_1_percent
from identifier(:gold_model_metric)
where attack_class = 'all'
order by scope nulls first, area_under_curve desc nulls last, model nulls first
