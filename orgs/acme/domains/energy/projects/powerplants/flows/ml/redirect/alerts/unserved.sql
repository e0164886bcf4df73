-- Energy that no station can absorb in the hours still to come, MWh; one row
select coalesce(sum(a.unserved_mw), 0) as value
from identifier(:gold_overconsumption_alert) a
join (select max(issued_at) as issued_at from identifier(:gold_overconsumption_forecast)) l on a.ts > l.issued_at;
