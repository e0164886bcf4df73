select max(load_mw) as value from identifier(:gold_forecast)
