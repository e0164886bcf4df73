-- Highest load of the forecast, MW; one row
select max(load_mw) as value from identifier(:gold_forecast)
