-- Share of the attacks of a class that the detector finds without having learned from any; one row per class
select attack_class, round(100 * recall_at_1pct, 2) as found_at_1_percent
from identifier(:gold_model_metric)
where model = 'detector' and scope = 'unseen' and attack_class <> 'all'
order by attack_class nulls first
