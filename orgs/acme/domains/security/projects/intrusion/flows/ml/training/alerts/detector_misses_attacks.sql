-- The worse of the detector's areas under the curve, of known attacks and of unseen ones; one row
select min(auc) as value
from identifier(:gold_model_metric)
where model = 'detector' and attack_class = 'all';
