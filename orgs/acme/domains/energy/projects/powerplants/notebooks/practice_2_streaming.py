# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Practice 2: streaming
# MAGIC Events come late, twice and in any order, and a job dies in the middle. The platform's answer: bronze takes
# MAGIC every event with the place it came from, silver merges by key, and each batch may be repeated.
# MAGIC
# MAGIC You need to read bronze and silver.

# COMMAND ----------

import json
import pathlib

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("bronze", names["bronze"])
dbutils.widgets.text("silver", names["silver"])
widgets = dbutils.widgets.getAll()
catalog, silver = widgets["catalog"], widgets["silver"]
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## Batches
# MAGIC Each run of the ingestion is a batch with a rising number. How events are cut into batches means nothing to
# MAGIC the result: tests cut them at random.

# COMMAND ----------

# MAGIC %sql
# MAGIC select _batch, count(*) as event_count, min(_modified) as first_came, max(_modified) as last_came,
# MAGIC   count(distinct _file) as file_count
# MAGIC from identifier(:catalog || '.' || :bronze || '.telemetry')
# MAGIC group by _batch
# MAGIC order by _batch desc
# MAGIC limit 50

# COMMAND ----------

# MAGIC %md
# MAGIC ## Once only
# MAGIC Station and time are the key of silver. The number of rows and the number of keys are equal, whatever was
# MAGIC repeated; `replaced_count` are readings of which a later event took the place of the first.

# COMMAND ----------

# MAGIC %sql
# MAGIC with keys as (
# MAGIC   select plant_id, ts, count(*) as row_count,
# MAGIC     max(case when emitted_at <> first_emitted_at then 1 else 0 end) as is_replaced
# MAGIC   from identifier(:catalog || '.' || :silver || '.telemetry')
# MAGIC   group by plant_id, ts
# MAGIC )
# MAGIC select count(*) as key_count, sum(row_count) as row_count, sum(is_replaced) as replaced_count
# MAGIC from keys

# COMMAND ----------

# MAGIC %md
# MAGIC ## Nothing lost
# MAGIC Every event of bronze is the one that counts, one that it replaced, or in the quarantine with a reason.

# COMMAND ----------

# MAGIC %sql
# MAGIC select reason, count(*) as row_count, min(_file) as example_file
# MAGIC from identifier(:catalog || '.' || :silver || '.telemetry_quarantine')
# MAGIC group by reason
# MAGIC order by row_count desc, reason

# COMMAND ----------

# MAGIC %md
# MAGIC ## What a stream writes
# MAGIC The history of silver: one `MERGE` per batch that had something new. A batch without rows writes nothing, so
# MAGIC the same events again make no new version with changes.

# COMMAND ----------

history = spark.sql(f"describe history {catalog}.{silver}.telemetry")
display(history.select("version", "timestamp", "operation", "operationMetrics"))
