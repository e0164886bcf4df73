# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Practice 3: automation
# MAGIC Nobody starts anything by hand. A flow is a folder; the plan has its job, schedule, alerts and access; gates
# MAGIC stop a run whose data is bad; the model is retrained when its error grows.
# MAGIC
# MAGIC You need to read bronze, silver and gold.

# COMMAND ----------

import json
import pathlib

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("bronze", names["bronze"])
dbutils.widgets.text("silver", names["silver"])
dbutils.widgets.text("gold", names["gold"])
widgets = dbutils.widgets.getAll()
catalog, silver, gold = widgets["catalog"], widgets["silver"], widgets["gold"]
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## What last changed a table
# MAGIC Delta keeps who did what. In production each entry is the job's; one of a person is worth a question.

# COMMAND ----------

for history in (spark.sql(f"describe history {catalog}.{silver}.electricity"),
                spark.sql(f"describe history {catalog}.{gold}.balance")):
    display(history.select("version", "timestamp", "operation", "userName").limit(10))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Gates
# MAGIC A gate is checked after the last task of a flow; a broken one fails the run, and the tables stay. This is the
# MAGIC share that the gate on telemetry looks at.

# COMMAND ----------

# MAGIC %sql
# MAGIC with asides as (
# MAGIC   select count(*) as aside_count from identifier(:catalog || '.' || :silver || '.telemetry_quarantine')
# MAGIC ),
# MAGIC events as (
# MAGIC   select count(*) as event_count from identifier(:catalog || '.' || :bronze || '.telemetry')
# MAGIC )
# MAGIC select a.aside_count, e.event_count, a.aside_count / nullif(e.event_count, 0) as share
# MAGIC from asides as a
# MAGIC cross join events as e

# COMMAND ----------

# MAGIC %md
# MAGIC ## Retraining
# MAGIC Each day the error of the last 28 days is compared with the time before; `retrain` says that it has grown too
# MAGIC much. The job reads that, trains, and registers a version under an alias: what serves asks for the alias,
# MAGIC never for a number.

# COMMAND ----------

# MAGIC %sql
# MAGIC select day, mape_28_days, mape_before, retrain
# MAGIC from identifier(:catalog || '.' || :gold || '.forecast_drift')
# MAGIC order by day desc
# MAGIC limit 60

# COMMAND ----------

# MAGIC %sql
# MAGIC select model, version, alias, trained_until, hours
# MAGIC from identifier(:catalog || '.' || :gold || '.model_version')

# COMMAND ----------

# MAGIC %sql
# MAGIC select model, version, trained_until, reason
# MAGIC from identifier(:catalog || '.' || :gold || '.retraining')
