-- Rows of revenue per inhabitant that break the contract, with the reason; one row per row
create or replace table identifier(:gold_revenue_w_contract_quarantine) as
select pickup_borough, amount, borough, population, population_share, revenue_per_inhabitant, reason
from refused;
