# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Data quality
# MAGIC Nothing is dropped in silence: a line that cannot be read, a row that cannot be, a cell out of its limits and
# MAGIC an hour that is missing each have a table. This page goes through them from the file to the hour.
# MAGIC
# MAGIC You need to read bronze and gold.

# COMMAND ----------

import json
import os
import pathlib
import sys

sys.path.append(os.path.abspath("../src"))

from watch import accounts

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("bronze", names["bronze"])
dbutils.widgets.text("gold", names["gold"])
widgets = dbutils.widgets.getAll()
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## Files
# MAGIC Each file is read, refused or left out, and says why.

# COMMAND ----------

# MAGIC %sql
# MAGIC select table_name, state, count(*) as file_count, sum(row_count) as row_count, sum(aside_count) as aside_count
# MAGIC from identifier(:catalog || '.' || :bronze || '.ingest_files')
# MAGIC group by table_name, state
# MAGIC order by table_name, state

# COMMAND ----------

# MAGIC %sql
# MAGIC select _file, table_name, reason
# MAGIC from identifier(:catalog || '.' || :bronze || '.ingest_errors')
# MAGIC order by _file

# COMMAND ----------

# MAGIC %md
# MAGIC Every line of a file that was read is a header, empty, a row or set aside. The next table has the files of
# MAGIC which that is not so: it should be empty.

# COMMAND ----------

files = spark.sql("""
    select _file, table_name, state, line_count, header_count, empty_count, row_count, aside_count
    from identifier(:catalog || '.' || :bronze || '.ingest_files')
""", args=widgets).toPandas()
unaccounted = accounts.unaccounted(files)
display(unaccounted)

# COMMAND ----------

# MAGIC %md
# MAGIC ## Rows
# MAGIC What was kept and what was set aside of each table, with the reason.

# COMMAND ----------

reasons = spark.sql("""
    select table_name, reason, row_count from identifier(:catalog || '.' || :gold || '.grid_quality')
    union all
    select 'silver.telemetry' as table_name, reason, row_count
    from identifier(:catalog || '.' || :gold || '.telemetry_quality')
""", args=widgets).toPandas()
display(accounts.shares(reasons))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Cells
# MAGIC A cell out of its limits is null, and its row stays. The limits stand in the contract of each table.

# COMMAND ----------

# MAGIC %sql
# MAGIC select table_name, file_name, month, city, column_name, reason, row_count
# MAGIC from identifier(:catalog || '.' || :gold || '.grid_column')
# MAGIC order by row_count desc, table_name, file_name, month, column_name
# MAGIC limit 100

# COMMAND ----------

# MAGIC %md
# MAGIC ## Hours
# MAGIC Holes of any length, and weeks in which load, sun and operator do not go together: a shifted clock looks like
# MAGIC that.

# COMMAND ----------

# MAGIC %sql
# MAGIC select series, first_hour, last_hour, hour_count
# MAGIC from identifier(:catalog || '.' || :gold || '.grid_gap')
# MAGIC order by hour_count desc, first_hour

# COMMAND ----------

# MAGIC %sql
# MAGIC select week, hour_count, operator_lag_hours, solar_lag_hours, suspicion
# MAGIC from identifier(:catalog || '.' || :gold || '.grid_week')
# MAGIC where suspicion is not null
# MAGIC order by week

# COMMAND ----------

# MAGIC %md
# MAGIC ## Stations
# MAGIC Of the hours that were measured, those in which a station was silent, and those that it estimated.

# COMMAND ----------

# MAGIC %sql
# MAGIC select month, plant_type, station_hours, not_measured, silent, said, estimated
# MAGIC from identifier(:catalog || '.' || :gold || '.telemetry_coverage')
# MAGIC order by month, plant_type
