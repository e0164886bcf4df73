"""Forecast of the French electricity load, 24 hours ahead, and of each station's share of it."""
