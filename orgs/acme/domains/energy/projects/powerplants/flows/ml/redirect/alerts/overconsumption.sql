-- Alarms, without watches, that are not over yet; one row
select count(*) as value
from identifier(:gold_overconsumption_event) e
join (select max(issued_at) as issued_at from identifier(:gold_overconsumption_forecast)) l on e.ends_at > l.issued_at
where e.severity <> 'watch';
