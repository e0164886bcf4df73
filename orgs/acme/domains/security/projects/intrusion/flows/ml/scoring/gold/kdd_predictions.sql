-- Connections that no model has learned from, as a champion saw them last; one row per connection
create table if not exists identifier(:gold_kdd_predictions) (
  id string,
  label string,
  score double,
  is_anomaly boolean,
  component_score double,
  predicted_label string
) using delta;

-- By its id, so that a second night adds nothing to the first.
merge into identifier(:gold_kdd_predictions) t
using (
  select id, label, score, is_anomaly, component_score, predicted_label
  from identifier(:silver_kdd_scored)
) s
on t.id = s.id
when matched then update set *
when not matched then insert *;
