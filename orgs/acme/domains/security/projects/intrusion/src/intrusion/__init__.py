"""Anomalies among connections: what is normal, what is an attack, and what nobody has seen before."""
