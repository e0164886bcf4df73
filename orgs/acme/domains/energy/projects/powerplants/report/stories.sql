-- The three events in which most was asked for beyond what the area could get, a day before to a day after; one row
-- per event and hour
with worst as (
  select area_id, starts_at, ends_at, energy_mwh, is_injected,
    row_number() over (order by energy_mwh desc nulls last, area_id nulls last, starts_at nulls last) as place
  from identifier(:gold_overconsumption_true)
),
chosen as (
  select w.place, w.area_id, s.name, w.starts_at, w.ends_at, w.energy_mwh, w.is_injected
  from worst w
  join identifier(:gold_station) s on s.plant_id = w.area_id
  where w.place <= 3
),
helpers as (
  select c.place, p.to_plant, sum(p.redirected_mw) as mwh
  from chosen c
  join identifier(:gold_redirect_plan) p on p.from_plant = c.area_id and p.ts >= c.starts_at and p.ts < c.ends_at
  group by c.place, p.to_plant
),
ranked as (
  select place, to_plant, mwh,
    row_number() over (partition by place order by mwh desc nulls last, to_plant nulls last) as helper
  from helpers
),
helped as (
  select place, sum(mwh) as mwh,
    max(case when helper = 1 then to_plant end) as most,
    max(case when helper = 2 then to_plant end) as next
  from ranked
  group by place
),
told as (
  select
    c.place,
    cast(c.place as string) || '. ' || c.area_id || ' ' || c.name as event,
    'It asked for ' || cast(cast(round(c.energy_mwh / 1000) as bigint) as string) || ' GWh beyond what it could get'
      || case when c.is_injected then ', in an episode that the simulation made' else '' end
      || case
        when h.most is null then '; nobody was planned to absorb it.'
        else '; ' || cast(cast(round(h.mwh / 1000) as bigint) as string)
          || ' GWh were planned to come from others, most from ' || h.most || coalesce(' and ' || h.next, '') || '.'
      end as story
  from chosen c
  left join helped h on h.place = c.place
)
select
  t.event,
  t.story,
  f.ts as hour,
  h.consumption_mw as asked_for,
  f.forecast_mw as area_forecast,
  f.upper_mw as upper_bound
from told t
join chosen c on c.place = t.place
join identifier(:gold_overconsumption_forecast) f
  on f.area_id = c.area_id and f.ts >= c.starts_at - interval 24 hours and f.ts < c.ends_at + interval 24 hours
left join identifier(:gold_station_hour) h on h.plant_id = f.area_id and h.ts = f.ts
order by c.place nulls first, f.ts nulls first
