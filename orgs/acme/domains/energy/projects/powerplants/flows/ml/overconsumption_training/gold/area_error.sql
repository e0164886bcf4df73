-- Error of each area's forecast beside its last known value, and its hours below the bound; one row per plant_id
create or replace table identifier(:gold_area_error) as
with hours as (
  select a.plant_id, a.ts, a.forecast_mw, a.upper_mw, a.actual_mw,
    -- An hour is complete one hour after it began: that of the day before, or of two days before, at the issue.
    case when b.issued_at >= a.ts - interval 23 hours then a.ts - interval 24 hours
      else a.ts - interval 48 hours end as known_ts
  from identifier(:gold_area_backtest) a
  join identifier(:gold_forecast_backtest) b on b.ts = a.ts
  where b.judged and a.actual_mw is not null
)
select
  h.plant_id,
  cast(min(h.ts) as date) as judged_from,
  cast(max(h.ts) as date) as judged_to,
  count(*) as hour_count,
  round(avg(100 * abs(h.forecast_mw - h.actual_mw) / nullif(h.actual_mw, 0)), 4) as mape,
  round(avg(100 * abs(n.actual_mw - h.actual_mw) / nullif(h.actual_mw, 0)), 4) as mape_naive,
  round(avg(case when h.actual_mw <= h.upper_mw then cast(1 as double)
    when h.actual_mw > h.upper_mw then cast(0 as double) end), 4) as covered_share
from hours h
join identifier(:gold_area_backtest) n on n.plant_id = h.plant_id and n.ts = h.known_ts
where n.actual_mw is not null
group by h.plant_id;
