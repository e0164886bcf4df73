-- Load of France against the stations and all other supply, MW; one row per ts
create or replace table identifier(:gold_grid_balance) as
with grid as (
  select
    date_trunc('hour', time_utc) as ts,
    avg(coalesce(load_actual_mw, load_forecast_mw)) as load_mw,
    avg(
      coalesce(nuclear_mw, 0) + coalesce(wind_onshore_mw, 0) + coalesce(wind_offshore_mw, 0)
      + coalesce(solar_mw, 0) + coalesce(hard_coal_mw, 0)
    ) as four_fleets_mw
  from identifier(:silver_electricity)
  group by date_trunc('hour', time_utc)
),
stations as (
  -- In whole kilowatts, of which sums are exact in any order: the same rows give the same table.
  select
    ts,
    1e-3 * cast(sum(cast(round(1000 * production_mw) as bigint)) as double) as production_mw,
    1e-3 * cast(sum(cast(round(1000 * available_mw) as bigint)) as double) as available_mw,
    1e-3 * cast(sum(cast(round(1000 * consumption_mw) as bigint)) as double) as consumption_mw
  from identifier(:gold_station_hour)
  group by ts
)
select
  s.ts,
  round(g.load_mw, 3) as load_mw,
  round(s.consumption_mw, 3) as consumption_mw,
  round(s.production_mw, 3) as production_mw,
  -- Hydro, gas, oil, biomass, waste and net imports over every border: the load less the four fleets as reported.
  round(g.load_mw - g.four_fleets_mw, 3) as other_supply_mw,
  round(s.production_mw - g.four_fleets_mw, 3) as surplus_mw,
  round(s.available_mw - s.production_mw, 3) as headroom_mw
from stations s
join grid g on g.ts = s.ts;
