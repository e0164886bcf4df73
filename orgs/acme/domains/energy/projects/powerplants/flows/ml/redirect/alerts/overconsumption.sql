-- Alerts for hours that are still to come; one row
select count(*) as value
from identifier(:gold_overconsumption_alert) a
join (select max(issued_at) as issued_at from identifier(:gold_overconsumption_forecast)) l on a.ts > l.issued_at;
