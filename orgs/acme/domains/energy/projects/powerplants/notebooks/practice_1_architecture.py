# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Practice 1: architecture
# MAGIC The platform keeps data in three layers. Bronze is text as it landed, append-only; silver is typed and
# MAGIC checked, one row per key; gold is made for reading. One catalog per environment and domain, one schema per
# MAGIC project and layer, one storage container per layer.
# MAGIC
# MAGIC You need to read all three layers; an engineer does. What you may not read, other people need not read either.

# COMMAND ----------

import json
import pathlib

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("bronze", names["bronze"])
dbutils.widgets.text("silver", names["silver"])
dbutils.widgets.text("gold", names["gold"])
widgets = dbutils.widgets.getAll()
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## One number through the layers
# MAGIC The rows of the electricity files on their way: lines that landed, time steps that count, hours, and rows of
# MAGIC the balance (one per hour and source). Silver has fewer rows than bronze where a step was sent twice or set
# MAGIC aside.

# COMMAND ----------

# MAGIC %sql
# MAGIC select '1 bronze.electricity' as step, count(*) as row_count
# MAGIC from identifier(:catalog || '.' || :bronze || '.electricity')
# MAGIC union all
# MAGIC select '2 silver.electricity' as step, count(*) as row_count
# MAGIC from identifier(:catalog || '.' || :silver || '.electricity')
# MAGIC union all
# MAGIC select '3 silver.electricity_quarantine' as step, count(*) as row_count
# MAGIC from identifier(:catalog || '.' || :silver || '.electricity_quarantine')
# MAGIC union all
# MAGIC select '4 silver.hourly' as step, count(*) as row_count
# MAGIC from identifier(:catalog || '.' || :silver || '.hourly')
# MAGIC union all
# MAGIC select '5 gold.balance' as step, count(*) as row_count
# MAGIC from identifier(:catalog || '.' || :gold || '.balance')
# MAGIC order by step

# COMMAND ----------

# MAGIC %md
# MAGIC ## Gold is made from silver, and from nothing else
# MAGIC So it can be thrown away and made again, and two gold tables never disagree about one fact. Here the
# MAGIC production of the stations, added up from hours, beside the sum by source: `difference_mwh` should be zero but
# MAGIC for rounding.

# COMMAND ----------

# MAGIC %sql
# MAGIC with stations as (
# MAGIC   select ts, plant_type as source, sum(production_mw) as station_mw
# MAGIC   from identifier(:catalog || '.' || :gold || '.station_hour')
# MAGIC   group by ts, plant_type
# MAGIC )
# MAGIC select o.source, count(*) as hour_count, sum(o.production_mw) as source_mwh,
# MAGIC   sum(o.production_mw - s.station_mw) as difference_mwh
# MAGIC from identifier(:catalog || '.' || :gold || '.production_by_source') as o
# MAGIC join stations as s on s.ts = o.ts and s.source = o.source
# MAGIC where o.production_mw is not null
# MAGIC group by o.source
# MAGIC order by o.source

# COMMAND ----------

# MAGIC %md
# MAGIC ## Where to go on
# MAGIC Tables are declared by a contract beside the SQL that makes them: columns, units, limits, key. `docs/flows.md`
# MAGIC in the repository says how a table is added; a reviewer sees it in the plan before it exists.
