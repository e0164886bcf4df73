-- Revenue per inhabitant, as the contract promises it; one row per borough
select pickup_borough, amount, population, revenue_per_inhabitant
from identifier(:gold_revenue_w_contract)
order by revenue_per_inhabitant desc nulls last, amount desc nulls last, pickup_borough nulls last
