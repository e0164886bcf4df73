-- Day-ahead forecast for France (FR) and each station's area, and its upper bound, MW; one row per area_id and ts
create table if not exists identifier(:gold_overconsumption_forecast) (
  area_id string,
  ts timestamp,
  issued_at timestamp,
  forecast_mw double,
  upper_mw double,
  source string
) using delta;

-- The judged days as the backtest would have forecast them: hours for which nothing was issued.
merge into identifier(:gold_overconsumption_forecast) as t
using (
  with forecasts as (
    select 'FR' as area_id, ts, issued_at, forecast_mw, upper_mw from identifier(:gold_forecast_backtest)
    union all
    select a.plant_id, a.ts, b.issued_at, a.forecast_mw, a.upper_mw
    from identifier(:gold_area_backtest) a
    join identifier(:gold_forecast_backtest) b on b.ts = a.ts
  )
  select f.area_id, f.ts, f.issued_at, f.forecast_mw, f.upper_mw, 'backtest' as source
  from forecasts f
  join identifier(:gold_forecast_period) p on cast(f.ts as date) between p.judged_from and p.judged_to
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
