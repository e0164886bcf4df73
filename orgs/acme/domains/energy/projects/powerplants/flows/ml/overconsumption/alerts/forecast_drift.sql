-- Days of the last week on which the drift monitor asked for training; one row
select count_if(d.retrain) as value
from identifier(:gold_forecast_drift) d
join (select max(day) as last_day from identifier(:gold_forecast_drift)) l on d.day > date_sub(l.last_day, 7);
