-- The stations as a reader of gold tables needs them: what they are, where, and how large; one row per plant_id
create or replace table identifier(:gold_station) as
select plant_id, name, plant_type, latitude, longitude, capacity_mw
from identifier(:silver_plant);
