# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Replay of an episode
# MAGIC An area asks for more than its station and its share of the grid can bring. This page goes through one such
# MAGIC event as a dispatcher saw it: the evening before, after its first hour, and when it was over.
# MAGIC
# MAGIC You need to read gold. `area` names an area; left empty, the event of most energy is taken.

# COMMAND ----------

import json
import os
import pathlib
import sys

import pandas as pd

sys.path.append(os.path.abspath("../src"))

from watch import episode, replay

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("gold", names["gold"])
dbutils.widgets.text("area", "", "area (a station); empty: any")
widgets = dbutils.widgets.getAll()
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## The events
# MAGIC What truly happened, by energy. `is_injected` marks an episode that the simulation made.

# COMMAND ----------

# MAGIC %sql
# MAGIC select area_id, starts_at, ends_at, energy_mwh, is_injected
# MAGIC from identifier(:catalog || '.' || :gold || '.overconsumption_true')
# MAGIC order by energy_mwh desc, area_id, starts_at
# MAGIC limit 20

# COMMAND ----------

# MAGIC %md
# MAGIC ## The episode
# MAGIC Without any event the busiest hour takes its place: the page then shows a quiet day, and no plan.

# COMMAND ----------

events = spark.sql("""
    select area_id, starts_at, ends_at, energy_mwh
    from identifier(:catalog || '.' || :gold || '.overconsumption_true')
""", args=widgets).toPandas()
busiest = spark.sql("""
    select plant_id as area_id, ts, consumption_mw
    from identifier(:catalog || '.' || :gold || '.station_hour')
    order by consumption_mw desc
    limit 1000
""", args=widgets).toPandas()
chosen = episode.pick(events, busiest, widgets["area"])
begin, end_at = chosen.window
given = {**widgets, "area_id": chosen.area_id, "begin": begin, "end_at": end_at}
print(chosen)

# COMMAND ----------

# MAGIC %md
# MAGIC ## What there is of it
# MAGIC The hours from a day before to a day after: what was measured, with the time at which it was known; the
# MAGIC forecast, with the time at which it was issued; and what other stations were planned to give.

# COMMAND ----------

measured = spark.sql("""
    select ts, consumption_mw, known_at
    from identifier(:catalog || '.' || :gold || '.station_hour')
    where plant_id = :area_id and ts >= cast(:begin as timestamp) and ts < cast(:end_at as timestamp)
""", args=given).toPandas()
forecast = spark.sql("""
    select ts, issued_at, forecast_mw, upper_mw
    from identifier(:catalog || '.' || :gold || '.overconsumption_forecast')
    where area_id = :area_id and ts >= cast(:begin as timestamp) and ts < cast(:end_at as timestamp)
""", args=given).toPandas()

# COMMAND ----------

plan = spark.sql("""
    select p.ts, p.to_plant, p.redirected_mw, a.issued_at
    from identifier(:catalog || '.' || :gold || '.redirect_plan') as p
    join identifier(:catalog || '.' || :gold || '.overconsumption_alert') as a
      on a.plant_id = p.from_plant and a.ts = p.ts
    where p.from_plant = :area_id and p.ts >= cast(:begin as timestamp) and p.ts < cast(:end_at as timestamp)
""", args=given).toPandas()

# COMMAND ----------

# MAGIC %md
# MAGIC ## Three looks
# MAGIC Each table has what was known by then, and nothing later. The evening before there is a forecast and its
# MAGIC bound, and nothing measured of the day; a correction of the measurement changes no look, for `known_at` is the
# MAGIC first time.

# COMMAND ----------

for name, moment in chosen.looks.items():
    print(f"{name}, {moment} UTC")
    display(replay.look(measured, forecast, plan, moment))

# COMMAND ----------

# MAGIC %md
# MAGIC ## Who absorbed it
# MAGIC All hours of the episode together. What no station could give is in the alert's `unserved_mw`.

# COMMAND ----------

absorbed = plan.groupby("to_plant", as_index=False)["redirected_mw"].sum()
display(absorbed.sort_values("redirected_mw", ascending=False))
display(spark.sql("""
    select ts, forecast_mw, upper_mw, can_give_mw, excess_mw, redirected_mw, unserved_mw, lead_hours
    from identifier(:catalog || '.' || :gold || '.overconsumption_alert')
    where plant_id = :area_id and ts >= cast(:begin as timestamp) and ts < cast(:end_at as timestamp)
    order by ts
""", args=given))
