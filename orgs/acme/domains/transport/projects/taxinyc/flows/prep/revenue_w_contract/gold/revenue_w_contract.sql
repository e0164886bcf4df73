-- Revenue per inhabitant where the contract is kept; one row per borough
create or replace table identifier(:gold_revenue_w_contract) as
select pickup_borough, amount, borough, population, population_share, revenue_per_inhabitant
from checked;
