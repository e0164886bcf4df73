"""Simulated telemetry of power stations, driven by real weather."""
