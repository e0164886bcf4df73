-- Revenue by borough; one row per borough
select coalesce(pickup_borough, 'zone not known') as pickup_borough, amount
from identifier(:gold_revenue_by_borough)
order by amount desc nulls last, pickup_borough nulls last
