-- Figures of a run: how well the load was forecast, and what was redirected; one row per figure
-- A figure is a number (value) or a text.
with judged as (
  -- In a week of which a shift is suspected, errors are perhaps those of the clock: the figures stand with and without.
  select
    w.suspicion is not null as is_suspected,
    100 * abs(b.forecast_mw - b.actual_mw) / nullif(b.actual_mw, 0) as ours,
    100 * abs(b.operator_mw - b.actual_mw) / nullif(b.actual_mw, 0) as operator
  from identifier(:gold_forecast_backtest) as b
  left join identifier(:gold_grid_week) as w on w.week = date_trunc('week', b.ts)
  where b.judged
)
select 'forecast.mape' as name, max(case when forecaster = 'ours' then mape end) as value, cast(null as string) as text
from identifier(:gold_forecast_error)
union all
select 'forecast.mape_operator', max(case when forecaster = 'operator' then mape end), cast(null as string)
from identifier(:gold_forecast_error)
union all
select 'forecast.mape_naive', max(case when forecaster = 'naive' then mape end), cast(null as string)
from identifier(:gold_forecast_error)
union all
select 'forecast.hours', max(case when forecaster = 'ours' then hour_count end), cast(null as string)
from identifier(:gold_forecast_error)
union all
select 'forecast.mape_with_operator',
  max(case when forecaster = 'ours with operator' then mape end), cast(null as string)
from identifier(:gold_forecast_error)
union all
select 'forecast.mape_yesterday_weather',
  max(case when forecaster = 'ours with weather of yesterday' then mape end), cast(null as string)
from identifier(:gold_forecast_error)
union all
select 'forecast.mape_observed_weather',
  max(case when forecaster = 'ours with weather as observed' then mape end), cast(null as string)
from identifier(:gold_forecast_error)
union all
select 'forecast.covered_share', max(covered_share), cast(null as string) from identifier(:gold_forecast_error)
union all
select 'forecast.judged_from', cast(null as double), cast(judged_from as string) from identifier(:gold_forecast_period)
union all
select 'forecast.judged_to', cast(null as double), cast(judged_to as string) from identifier(:gold_forecast_period)
union all
select 'forecast.issued_at', cast(null as double), issued_at from identifier(:gold_forecast_period)
union all
select 'forecast.hours_not_measured', hours_not_measured, cast(null as string)
from identifier(:gold_forecast_period)
union all
select 'forecast.hours_without_operator', hours_without_operator, cast(null as string)
from identifier(:gold_forecast_period)
union all
select 'forecast.hours_without_bound', hours_without_bound, cast(null as string)
from identifier(:gold_forecast_period)
union all
select 'forecast.training_hours_not_used', training_hours_not_used, cast(null as string)
from identifier(:gold_forecast_period)
union all
select 'forecast.hours_suspected', count_if(is_suspected), cast(null as string) from judged
union all
select 'forecast.mape_without_suspected', round(avg(case when not is_suspected then ours end), 4), cast(null as string)
from judged
union all
select 'forecast.mape_operator_without_suspected', round(avg(case when not is_suspected then operator end), 4),
  cast(null as string)
from judged
union all
select 'alerts', count(*), cast(null as string) from identifier(:gold_overconsumption_alert)
union all
select 'alerts_without_suspected', count(*), cast(null as string)
from identifier(:gold_overconsumption_alert) as a
left join identifier(:gold_grid_week) as w on w.week = date_trunc('week', a.ts)
where w.suspicion is null
union all
select 'redirected_mwh', coalesce(sum(redirected_mw), 0), cast(null as string)
from identifier(:gold_overconsumption_alert)
union all
select 'unserved_mwh', coalesce(sum(unserved_mw), 0), cast(null as string)
from identifier(:gold_overconsumption_alert)
union all
select 'unserved_mwh_without_suspected', coalesce(sum(a.unserved_mw), 0), cast(null as string)
from identifier(:gold_overconsumption_alert) as a
left join identifier(:gold_grid_week) as w on w.week = date_trunc('week', a.ts)
where w.suspicion is null
union all
select 'alarms.day_ahead_precision',
  max(case when tier = 'day-ahead' and origin = 'all' then precision_share end),
  cast(null as string)
from identifier(:gold_alarm_score)
union all
select 'alarms.day_ahead_recall',
  max(case when tier = 'day-ahead' and origin = 'all' then recall_share end),
  cast(null as string)
from identifier(:gold_alarm_score)
union all
select 'alarms.intraday_precision',
  max(case when tier = 'intraday' and origin = 'all' then precision_share end),
  cast(null as string)
from identifier(:gold_alarm_score)
union all
select 'alarms.intraday_recall',
  max(case when tier = 'intraday' and origin = 'all' then recall_share end),
  cast(null as string)
from identifier(:gold_alarm_score)
union all
select 'alarms.intraday_episode_hours_told',
  max(case when tier = 'intraday'
    then cast(episode_hours_told as double) / nullif(cast(episode_hours as double), 0) end), cast(null as string)
from identifier(:gold_alarm_score)
union all
select 'alarms.quiet_days_critical', max(quiet_days_critical), cast(null as string)
from identifier(:gold_alarm_score)
union all
select 'alarms.hours_skipped', max(skipped_hours), cast(null as string)
from identifier(:gold_alarm_score);
