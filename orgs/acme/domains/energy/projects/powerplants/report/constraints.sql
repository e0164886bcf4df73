-- What each constraint of the redirect adds; one row per constraint
select constraint_name, days, extra_unserved_mwh, extra_cost_eur, unserved_mwh, cost_eur
from identifier(:gold_redirect_constraint)
order by extra_unserved_mwh desc nulls last, constraint_name nulls last
