-- Production of the stations by source beside what the grid reported for it, MW; one row per ts and source
create or replace table identifier(:gold_production_by_source) as
with reported as (
  select
    date_trunc('hour', time_utc) as ts,
    avg(nuclear_mw) as nuclear_mw,
    avg(coalesce(wind_onshore_mw, 0) + coalesce(wind_offshore_mw, 0)) as wind_mw,
    avg(solar_mw) as solar_mw,
    avg(hard_coal_mw) as coal_mw
  from identifier(:silver_electricity)
  group by date_trunc('hour', time_utc)
),
simulated as (
  -- In whole kilowatts, of which sums are exact in any order: the same rows give the same table.
  select
    ts,
    plant_type as source,
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
  round(s.capacity_mw, 3) as capacity_mw,
  round(s.available_mw, 3) as available_mw,
  round(s.production_mw, 3) as production_mw,
  round(case s.source
    when 'nuclear' then r.nuclear_mw
    when 'wind' then r.wind_mw
    when 'solar' then r.solar_mw
    when 'coal' then r.coal_mw
  end, 3) as reported_mw,
  s.estimated_count > 0 as is_estimated
from simulated s
left join reported r on r.ts = s.ts;
