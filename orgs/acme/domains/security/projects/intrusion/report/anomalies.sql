-- What the champion found; one row per class that it was and class that it looks like
select attack_class, predicted_class as looks_like, connection_count as connections, anomaly_count as anomalies_found
from identifier(:gold_anomaly_class)
order by attack_class nulls first, looks_like nulls first
