-- The alarms with most at stake; one row per event, the forty largest
select tier, area_id as area, starts_at, ends_at, severity, probability, excess_mw, stake_mw, energy_mwh,
  lead_hours
from identifier(:gold_overconsumption_event)
where severity <> 'watch'
order by stake_mw desc nulls last, tier nulls last, area nulls last, starts_at nulls last
limit 40
