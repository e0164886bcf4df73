-- Forecast 24 hours ahead for France (FR) and each station's area, and its upper bound, MW; one row per area_id and ts
create table if not exists identifier(:gold_overconsumption_forecast) (
  area_id string,
  ts timestamp,
  issued_at timestamp,
  forecast_mw double,
  upper_mw double,
  source string
) using delta;

-- The judged year as the backtest would have forecast it: hours for which nothing was issued.
merge into identifier(:gold_overconsumption_forecast) as t
using (
  with judged as (
    select max(extract(year from ts)) as judged_year from identifier(:gold_forecast_backtest) where judged
  ),
  forecasts as (
    select 'FR' as area_id, ts, forecast_mw, upper_mw from identifier(:gold_forecast_backtest)
    union all
    select plant_id, ts, forecast_mw, upper_mw from identifier(:gold_area_backtest)
  )
  select f.area_id, f.ts, f.ts - interval 24 hours as issued_at, f.forecast_mw, f.upper_mw, 'backtest' as source
  from forecasts f
  join judged j on extract(year from f.ts) = j.judged_year
  where f.upper_mw is not null
) as s
on t.area_id = s.area_id and t.ts = s.ts
when matched and t.source = 'backtest' then update set *
when not matched then insert *;

-- A forecast issued later for the same hour knows more.
merge into identifier(:gold_overconsumption_forecast) as t
using (
  select area_id, ts, issued_at, forecast_mw, upper_mw, 'issued' as source
  from identifier(:gold_forecast_next)
) as s
on t.area_id = s.area_id and t.ts = s.ts
when matched and (s.issued_at > t.issued_at) then update set *
when not matched then insert *;
