# Databricks notebook source
# /// script
# [tool.databricks.environment]
# environment_version = "4"
# ///
# MAGIC %md
# MAGIC # Practice 4: security
# MAGIC Groups have roles, roles have the least that they need, and no key is in any notebook. This page shows what
# MAGIC the catalog says of it: what you may read, who else may, and which columns are masked.
# MAGIC
# MAGIC It needs no right of its own: you see what concerns you.

# COMMAND ----------

import json
import os
import pathlib
import sys

sys.path.append(os.path.abspath("../src"))

from watch import access

names = json.loads(pathlib.Path("names.json").read_text(encoding="utf-8"))
dbutils.widgets.text("catalog", names["catalog"])
dbutils.widgets.text("bronze", names["bronze"])
dbutils.widgets.text("silver", names["silver"])
dbutils.widgets.text("gold", names["gold"])
widgets = dbutils.widgets.getAll()
catalog, bronze, silver, gold = (widgets[name] for name in ("catalog", "bronze", "silver", "gold"))
spark.conf.set("spark.sql.session.timeZone", "UTC")

# COMMAND ----------

# MAGIC %md
# MAGIC ## What you may read
# MAGIC One table of each layer, tried. Analysts read gold, scientists silver too, engineers all; sensitive data is in
# MAGIC a schema of its own. Who is told no should be.

# COMMAND ----------

readable = access.readable({
    "bronze": lambda: spark.read.table(f"{catalog}.{bronze}.telemetry").limit(1).collect(),
    "silver": lambda: spark.read.table(f"{catalog}.{silver}.telemetry").limit(1).collect(),
    "gold": lambda: spark.read.table(f"{catalog}.{gold}.station_hour").limit(1).collect(),
})
display(readable)

# COMMAND ----------

# MAGIC %md
# MAGIC ## Who may what
# MAGIC Privileges stand on schemas, never on single tables: a table that a flow adds tomorrow is covered today:
# MAGIC in the second table `inherited_from` says so. Nothing is granted to all users, and nobody has `ALL PRIVILEGES`.

# COMMAND ----------

# DBTITLE 1,Databricks only: grants are in the information schema of Unity Catalog
# MAGIC %sql
# MAGIC select grantee, schema_name, privilege_type, inherited_from
# MAGIC from identifier(:catalog || '.information_schema.schema_privileges')
# MAGIC where schema_name in (:bronze, :silver, :gold)
# MAGIC order by grantee, schema_name, privilege_type

# COMMAND ----------

# DBTITLE 1,Databricks only: grants on tables are in the information schema of Unity Catalog
# MAGIC %sql
# MAGIC select grantee, table_schema, table_name, privilege_type, inherited_from
# MAGIC from identifier(:catalog || '.information_schema.table_privileges')
# MAGIC where table_schema in (:bronze, :silver, :gold)
# MAGIC order by grantee, table_schema, table_name, privilege_type

# COMMAND ----------

# MAGIC %md
# MAGIC ## Masks
# MAGIC The power plants have no personal data, so this list is empty here; a column of personal data has a mask, a
# MAGIC function that shows it to those who need it.

# COMMAND ----------

# DBTITLE 1,Databricks only: column masks are in the information schema of Unity Catalog
# MAGIC %sql
# MAGIC select schema_name, table_name, column_name, mask_schema, mask_name
# MAGIC from identifier(:catalog || '.information_schema.column_masks')
# MAGIC order by schema_name, table_name, column_name

# COMMAND ----------

# MAGIC %md
# MAGIC ## Secrets
# MAGIC A secret is read from a scope over the vault, and Databricks hides its value in output. The platform's jobs
# MAGIC need none: they come to storage and events by identity.

# COMMAND ----------

# DBTITLE 1,Databricks only: dbutils.secrets reads the scopes of the workspace
for scope in dbutils.secrets.listScopes():
    print(scope.name)
