-- What each model is worth on connections that it has not learned from; one row per model and kind of attacks
select
  model,
  case when scope = 'known' then 'known' else 'never seen' end as scope,
  attack_count as attacks,
  round(auc, 4) as area_under_curve,
  round(average_precision, 4) as average_precision,
  round(recall_at_1pct, 4) as found_at_1_percent
from identifier(:gold_model_metric)
where attack_class = 'all'
order by scope nulls first, area_under_curve desc nulls last, model nulls first
