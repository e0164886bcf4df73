-- Production of the judged period by source, MW; one row per hour
select
  hour,
  sum(case when source = 'nuclear' then mw else 0 end) as nuclear,
  sum(case
    when source in ('hydro_run_of_river', 'hydro_reservoir', 'hydro_pumped_storage') then mw else 0
  end) as hydro,
  sum(case when source in ('wind_onshore', 'wind_offshore') then mw else 0 end) as wind,
  sum(case when source = 'solar' then mw else 0 end) as solar,
  sum(case when source = 'gas' then mw else 0 end) as gas,
  sum(case when source = 'hard_coal' then mw else 0 end) as coal,
  sum(case when source in ('biomass', 'waste') then mw else 0 end) as biomass_and_waste,
  sum(case when source in ('oil', 'other') then mw else 0 end) as oil_and_other
from identifier(:gold_balance)
where not is_training
group by hour
order by hour nulls first
