-- Precision, recall and lead time of the alarms; one row per tier and origin
select tier, origin, true_count as events, told_count as told, recall_share,
  alarm_count as alarms, right_count as right_alarms, precision_share, lead_hours
from identifier(:gold_alarm_score)
order by tier nulls last, origin nulls last
