# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# Runs one task in Python on serverless compute: the packages of its project first, then as run_task does.
requirements = dbutils.widgets.get("requirements")

# COMMAND ----------

# MAGIC %pip install --quiet -r $requirements

# COMMAND ----------

# What was imported before is not seen with its new version otherwise.
dbutils.library.restartPython()

# COMMAND ----------

# MAGIC %run ./run_task
