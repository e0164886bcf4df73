-- Energy that each station absorbs for another one's area; one row per from_plant and to_plant
create or replace table identifier(:gold_absorbed) as
select
  from_plant,
  to_plant,
  count(*) as hour_count,
  round(sum(redirected_mw), 3) as redirected_mwh,
  round(sum(redirected_mw * cost_eur_mwh), 2) as cost_eur,
  round(max(distance_km), 3) as distance_km
from identifier(:gold_redirect_plan)
group by from_plant, to_plant;
