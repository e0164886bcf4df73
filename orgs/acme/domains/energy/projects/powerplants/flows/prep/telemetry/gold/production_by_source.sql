-- Production of the stations by source beside what the grid reported for it, MW; one row per ts and source
create or replace table identifier(:gold_production_by_source) as
with reported as (
  select
    hour as ts,
    nuclear_mw,
    -- At sea there was nothing to report before 2022.
    wind_onshore_mw + coalesce(wind_offshore_mw, 0) as wind_mw,
    solar_mw,
    hard_coal_mw as coal_mw
  from identifier(:silver_hourly)
),
plants as (
  select plant_type, count(*) as plant_count from identifier(:silver_plant) group by plant_type
),
simulated as (
  -- In whole kilowatts, of which sums are exact in any order: the same rows give the same table.
  select
    ts,
    plant_type as source,
    count(production_mw) as plant_count,
    1e-3 * cast(sum(cast(round(1000 * capacity_mw) as bigint)) as double) as capacity_mw,
    1e-3 * cast(sum(cast(round(1000 * available_mw) as bigint)) as double) as available_mw,
    1e-3 * cast(sum(cast(round(1000 * production_mw) as bigint)) as double) as production_mw,
    sum(estimated_count) as estimated_count
  from identifier(:gold_station_hour)
  group by ts, plant_type
)
select
  s.ts,
  s.source,
  -- A sum without one of the stations would pass for that of all.
  case when s.plant_count = p.plant_count then round(s.capacity_mw, 3) end as capacity_mw,
  case when s.plant_count = p.plant_count then round(s.available_mw, 3) end as available_mw,
  case when s.plant_count = p.plant_count then round(s.production_mw, 3) end as production_mw,
  round(case s.source
    when 'nuclear' then r.nuclear_mw
    when 'wind' then r.wind_mw
    when 'solar' then r.solar_mw
    when 'coal' then r.coal_mw
  end, 3) as reported_mw,
  s.estimated_count > 0 as is_estimated
from simulated as s
join plants as p on p.plant_type = s.source
join reported as r on r.ts = s.ts;
