-- Forecast error of each station's area beside yesterday's value, and its hours below the bound; one row per plant_id
create or replace table identifier(:gold_area_error) as
with year_of as (
  select max(extract(year from ts)) as judged_year from identifier(:gold_forecast_backtest) where judged
),
hours as (
  select
    a.plant_id, a.ts, a.forecast_mw, a.upper_mw, a.actual_mw,
    lag(a.actual_mw, 24) over (partition by a.plant_id order by a.ts nulls last) as naive_mw
  from identifier(:gold_area_backtest) a
)
select
  h.plant_id,
  count(*) as hour_count,
  round(avg(100 * abs(h.forecast_mw - h.actual_mw) / nullif(h.actual_mw, 0)), 4) as mape,
  round(avg(100 * abs(h.naive_mw - h.actual_mw) / nullif(h.actual_mw, 0)), 4) as mape_naive,
  round(avg(case when h.actual_mw <= h.upper_mw then 1 else 0 end), 4) as covered_share
from hours h
join year_of y on extract(year from h.ts) = y.judged_year
where h.actual_mw is not null and h.naive_mw is not null
group by h.plant_id;
