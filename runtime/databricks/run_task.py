# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# Runs one task of a flow; docs/flows.md, "On Databricks", lists the parameters.
import os
import sys

sys.path[:0] = [os.getcwd(), os.path.join(os.path.dirname(os.getcwd()), "python")]

from flowtask import task

task.run(spark, dbutils.widgets.getAll())
