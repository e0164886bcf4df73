-- Load of France against the stations and all other supply where it was measured, MW; one row per ts
create or replace table identifier(:gold_grid_balance) as
with grid as (
  -- A fleet that reported nothing makes the sum unknown: it is not nothing, and what it gave is no other supply.
  select
    hour as ts,
    load_mw,
    -- At sea there was nothing to report before 2022.
    nuclear_mw + wind_onshore_mw + coalesce(wind_offshore_mw, 0) + solar_mw + hard_coal_mw as four_fleets_mw
  from identifier(:silver_hourly)
  where is_measured
),
plants as (
  select count(*) as plant_count from identifier(:silver_plant)
),
stations as (
  -- In whole kilowatts, of which sums are exact in any order: the same rows give the same table.
  select
    ts,
    count(*) as plant_count,
    count(production_mw) as said_count,
    1e-3 * cast(sum(cast(round(1000 * production_mw) as bigint)) as double) as production_mw,
    1e-3 * cast(sum(cast(round(1000 * available_mw) as bigint)) as double) as available_mw,
    1e-3 * cast(sum(cast(round(1000 * consumption_mw) as bigint)) as double) as consumption_mw
  from identifier(:gold_station_hour)
  group by ts
),
complete as (
  -- A sum without one of the stations would pass for that of all.
  select
    s.ts,
    case when s.said_count = p.plant_count then s.production_mw end as production_mw,
    case when s.said_count = p.plant_count then s.available_mw end as available_mw,
    case when s.plant_count = p.plant_count then s.consumption_mw end as consumption_mw
  from stations as s
  cross join plants as p
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
from complete as s
join grid as g on g.ts = s.ts;
