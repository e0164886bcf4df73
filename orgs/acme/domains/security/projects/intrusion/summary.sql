-- Figures of a run: what was read, and what the models are worth; one row per figure
-- A figure is a number (value) or a text.
select 'kdd.connections' as name, cast(sum(row_count) as double) as value, cast(null as string) as text
from identifier(:gold_kdd_label)
union all
select 'kdd.unknown_connections', cast(sum(case when attack_class = 'unknown' then row_count else 0 end) as double),
  cast(null as string)
from identifier(:gold_kdd_label)
union all
select 'kdd.ignored_column', cast(null as double), coalesce(min(ignored_column), 'none') from identifier(:gold_kdd_file)
union all
select 'pca_anomaly.auc_percent', round(100 * auc, 2), cast(null as string)
from identifier(:gold_model_metric)
where model = 'pca_anomaly' and scope = 'known' and attack_class = 'all'
union all
select 'supervised.average_precision_percent', round(100 * max(average_precision), 2), cast(null as string)
from identifier(:gold_model_metric)
where model <> 'pca_anomaly' and scope = 'known' and attack_class = 'all'
union all
select 'detector.auc_percent', round(100 * auc, 2), cast(null as string)
from identifier(:gold_model_metric)
where model = 'detector' and scope = 'known' and attack_class = 'all'
union all
select 'detector.recall_percent', round(100 * recall_at_1pct, 2), cast(null as string)
from identifier(:gold_model_metric)
where model = 'detector' and scope = 'known' and attack_class = 'all'
union all
select 'detector.auc_unseen_percent', round(100 * auc, 2), cast(null as string)
from identifier(:gold_model_metric)
where model = 'detector' and scope = 'unseen' and attack_class = 'all'
union all
select 'detector.registered_as', cast(null as double), alias from identifier(:gold_model_version)
union all
select 'anomalies', cast(sum(anomaly_count) as double), cast(null as string) from identifier(:gold_anomaly_class);
