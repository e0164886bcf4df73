"""Runs one task of a flow on Spark: what the notebook run_task.py calls."""
