-- How many rows the two sets have become; one row per table, and per topic of the events
create or replace table identifier(:gold_row_count) as
select 'bronze.registered_users' as counted, count(*) as row_count from identifier(:bronze_registered_users)
union all
select 'bronze.gym_logins', count(*) from identifier(:bronze_gym_logins)
union all
select 'bronze.kafka_multiplex user_info', count(*) from identifier(:bronze_kafka_multiplex) where topic = 'user_info'
union all
select 'bronze.kafka_multiplex workout', count(*) from identifier(:bronze_kafka_multiplex) where topic = 'workout'
union all
select 'bronze.kafka_multiplex bpm', count(*) from identifier(:bronze_kafka_multiplex) where topic = 'bpm'
union all
select 'silver.date_lookup', count(*) from identifier(:silver_date_lookup)
union all
select 'silver.users', count(*) from identifier(:silver_users)
union all
select 'silver.gym_logs', count(*) from identifier(:silver_gym_logs)
union all
select 'silver.user_profile', count(*) from identifier(:silver_user_profile)
union all
select 'silver.user_bins', count(*) from identifier(:silver_user_bins)
union all
select 'silver.workouts', count(*) from identifier(:silver_workouts)
union all
select 'silver.heart_rate', count(*) from identifier(:silver_heart_rate)
union all
select 'silver.completed_workouts', count(*) from identifier(:silver_completed_workouts)
union all
select 'silver.workout_bpm', count(*) from identifier(:silver_workout_bpm)
union all
select 'silver.users_quarantine', count(*) from identifier(:silver_users_quarantine)
union all
select 'silver.gym_logs_quarantine', count(*) from identifier(:silver_gym_logs_quarantine)
union all
select 'silver.event_quarantine', count(*) from identifier(:silver_event_quarantine)
union all
select 'gold.workout_bpm_summary', count(*) from identifier(:gold_workout_bpm_summary)
union all
select 'gold.gym_summary', count(*) from identifier(:gold_gym_summary);
