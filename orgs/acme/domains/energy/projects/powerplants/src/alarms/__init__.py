"""Alarms: events in which an area will ask for more than its station and share can bring."""
