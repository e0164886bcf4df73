"""How a session of Spark is set before a task runs."""
import os
import time


def set_utc(spark):
    """Python's own conversions of times follow the process, Spark's the session."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    spark.conf.set("spark.sql.session.timeZone", "UTC")


def plan_quickly(spark):
    """Keeps Spark from inferring what holds of every combination of a table's columns.

    Where forty columns are made of one another, that takes it minutes per statement, and changes no row. Serverless
    compute takes only the settings of its list; there this one is left as it is.
    """
    try:
        spark.conf.set("spark.sql.constraintPropagation.enabled", "false")
    except Exception as error:
        if "CONFIG_NOT_AVAILABLE" not in str(error):
            raise
