# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Live telemetry
# MAGIC What the stations send, as it comes in, and how far each of them is behind.
# MAGIC
# MAGIC You need to read bronze and silver (an engineer does), and a cluster: the stream of this page has its
# MAGIC checkpoint in the cluster's own temporary folder. On serverless compute fill in the widget `checkpoint` with a
# MAGIC folder of a volume that you may write, or run the page without its second part.
# MAGIC
# MAGIC The widgets say where the data is; they begin with the names of this environment.

# COMMAND ----------

import json
import os
import pathlib
import sys

import pandas as pd

sys.path.append(os.path.abspath("../src"))

from watch import lag

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("bronze", names["bronze"])
dbutils.widgets.text("silver", names["silver"])
dbutils.widgets.text("seconds", "60", "how long to watch")
dbutils.widgets.text("late_hours", "2", "late from so many hours behind")
dbutils.widgets.text("checkpoint", "", "folder for the stream; empty: the cluster's own")
widgets = dbutils.widgets.getAll()
catalog, bronze = widgets["catalog"], widgets["bronze"]
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## The stream
# MAGIC Bronze is append-only, so a stream of it sees each event once, corrections and repeats too. A reading is a
# MAGIC text there; `try_cast` gives null for one that is none. The table below changes while events come.
# MAGIC
# MAGIC A line that was set aside has no station: it is in `_rescued`, and counted in the notebook on data quality.

# COMMAND ----------

spark.readStream.table(f"{catalog}.{bronze}.telemetry").createOrReplaceTempView("arriving")
arriving = spark.sql("""
    select plant_id, count(*) as event_count, max(try_cast(ts as timestamp)) as newest,
      max(try_cast(emitted_at as timestamp)) as last_sent, max(_modified) as last_came
    from arriving
    where plant_id is not null
    group by plant_id
""")
place = widgets["checkpoint"]
display(arriving, processingTime="5 seconds", **({"checkpointLocation": place} if place else {}))

# COMMAND ----------

# MAGIC %md
# MAGIC The stream is ours to stop: it would keep the cluster awake. `seconds` says how long to watch.

# COMMAND ----------

for query in spark.streams.active:
    query.awaitTermination(int(widgets["seconds"]))
    query.stop()

# COMMAND ----------

# MAGIC %md
# MAGIC ## The lag
# MAGIC Silver has one row per station and hour, the event that was sent last. `behind_hours` compares a station with
# MAGIC the one that is furthest: a whole fleet that is silent makes nobody late, a single station does. `age_hours`
# MAGIC compares it with the clock; on data of past years it is large, and means nothing.

# COMMAND ----------

newest = spark.sql("""
    select plant_id, plant_type, max(ts) as newest
    from identifier(:catalog || '.' || :silver || '.telemetry')
    group by plant_id, plant_type
""", args=widgets).toPandas()
late = lag.by_station(newest, pd.Timestamp.now("UTC"), float(widgets["late_hours"]))
display(late)

# COMMAND ----------

# MAGIC %md
# MAGIC ## How long after its hour a reading is sent
# MAGIC An event is sent within the minute after its hour. One that was repeated or corrected counts from its first
# MAGIC time; what stands far right came late, and the intraday alarms could not know it.

# COMMAND ----------

# MAGIC %sql
# MAGIC with sent as (
# MAGIC   select plant_type, (unix_timestamp(first_emitted_at) - unix_timestamp(ts)) / 60 as minutes
# MAGIC   from identifier(:catalog || '.' || :silver || '.telemetry')
# MAGIC )
# MAGIC select plant_type, count(*) as reading_count, avg(minutes) as mean_minutes,
# MAGIC   percentile(minutes, 0.99) as p99_minutes, max(minutes) as longest_minutes
# MAGIC from sent
# MAGIC group by plant_type
# MAGIC order by plant_type
