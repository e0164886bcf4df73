# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Forecast and reality
# MAGIC How good the forecast of the load is: issued once a day, at 18:00 of the day before, for all hours of the day.
# MAGIC It is judged beside the operator's forecast and the same hour of the day before, on the same hours.
# MAGIC
# MAGIC You need to read gold.

# COMMAND ----------

import json
import os
import pathlib
import sys

sys.path.append(os.path.abspath("../src"))

from watch import errors

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("gold", names["gold"])
widgets = dbutils.widgets.getAll()
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## What is judged
# MAGIC Every figure below is of these days. Hours without a measurement count for nobody, and are counted here.

# COMMAND ----------

# MAGIC %sql
# MAGIC select judged_from, judged_to, issued_at, hours_judged, hours_not_measured, hours_without_operator,
# MAGIC   hours_without_bound
# MAGIC from identifier(:catalog || '.' || :gold || '.forecast_period')

# COMMAND ----------

# MAGIC %md
# MAGIC ## The forecasters
# MAGIC `mape` is the mean error in percent of the load; `mape_ours` is ours on the hours that the forecaster has. The
# MAGIC share of hours below the upper bound (`covered_share`) should be 0.95.

# COMMAND ----------

# MAGIC %sql
# MAGIC select forecaster, hour_count, mape, mape_ours, mae_mw, covered_share
# MAGIC from identifier(:catalog || '.' || :gold || '.forecast_error')
# MAGIC order by mape

# COMMAND ----------

# MAGIC %sql
# MAGIC select month, hour_count, mape, mape_with_operator, mape_operator, mape_naive, covered_share
# MAGIC from identifier(:catalog || '.' || :gold || '.forecast_error_month')
# MAGIC order by month

# COMMAND ----------

# MAGIC %md
# MAGIC ## By hour of the day
# MAGIC Where it goes wrong within the day: the ramps of morning and evening are hard, the night is easy. Hours are
# MAGIC UTC.

# COMMAND ----------

hours = spark.sql("""
    select ts, actual_mw, forecast_mw, operator_mw, naive_mw
    from identifier(:catalog || '.' || :gold || '.forecast_backtest')
    where judged
""", args=widgets).toPandas()
shown = {"forecast_mw": "ours", "operator_mw": "operator", "naive_mw": "day before"}
by_hour = errors.by_hour(hours, shown)
display(by_hour)

# COMMAND ----------

# MAGIC %md
# MAGIC ## The worst hours
# MAGIC Look for what they share: a holiday, a cold front, a hole in the data before them.

# COMMAND ----------

# MAGIC %sql
# MAGIC select ts, actual_mw, forecast_mw, upper_mw, operator_mw,
# MAGIC   100 * abs(forecast_mw - actual_mw) / actual_mw as error_pct
# MAGIC from identifier(:catalog || '.' || :gold || '.forecast_backtest')
# MAGIC where judged and actual_mw is not null and forecast_mw is not null
# MAGIC order by error_pct desc, ts
# MAGIC limit 20

# COMMAND ----------

# MAGIC %md
# MAGIC ## The areas
# MAGIC Each station has an area of its own, and its forecast is judged too. Small areas are harder.

# COMMAND ----------

# MAGIC %sql
# MAGIC select a.plant_id, s.name, a.hour_count, a.mape, a.mape_naive, a.covered_share
# MAGIC from identifier(:catalog || '.' || :gold || '.area_error') as a
# MAGIC join identifier(:catalog || '.' || :gold || '.station') as s on s.plant_id = a.plant_id
# MAGIC order by a.mape desc, a.plant_id
