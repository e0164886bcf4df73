-- Excess of all areas by what became of it, MWh; one row per day with an alert
select
  date_trunc('day', ts) as day,
  sum(redirected_mw) as redirected,
  sum(unserved_mw) as unserved,
  count(*) as alerts
from identifier(:gold_overconsumption_alert)
group by date_trunc('day', ts)
order by day nulls first
