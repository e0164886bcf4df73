-- What was set aside of the grid's files, and why; one row per table_name and reason
create or replace table identifier(:gold_grid_quality) as
select 'silver.electricity' as table_name, 'good' as reason, count(*) as row_count from identifier(:silver_electricity)
union all
select 'silver.electricity', 'good, without an actual load', count(*) from identifier(:silver_electricity) where load_actual_mw is null
union all
select 'silver.electricity', reason, count(*) from identifier(:silver_electricity_quarantine) group by reason
union all
select 'silver.weather', 'good', count(*) from identifier(:silver_weather)
union all
select 'silver.weather', reason, count(*) from identifier(:silver_weather_quarantine) group by reason;
