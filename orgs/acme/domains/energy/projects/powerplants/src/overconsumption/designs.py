"""Inputs of regressions of the load: calendar, and what weather does to it."""
import numpy as np
import pandas as pd


def plain_design(table: pd.DataFrame) -> np.ndarray:
    """Few inputs, which few days can tell apart: heating as a straight line below 15 or 16 degrees holds in a cold that
    was not yet seen."""
    now, day, days = (table[c].to_numpy() for c in ("temperature", "temperature_day", "temperature_days"))
    heating = [np.clip(level - felt, 0, None) for felt, level in ((now, 15), (day, 16), (days, 16))]
    cooling = [np.clip(now - 22, 0, None), np.clip(day - 20, 0, None)]
    weekday, working = table["weekday"].to_numpy(), table["holiday"].to_numpy() == 0
    week = [(weekday == d) & working for d in (0, 4, 5, 6)]
    flags = [table[c].to_numpy() for c in ("holiday", "bridge", "year_end", "august", "school_off")]
    sky = [table["sun"], table["sun_behind_cloud"] / 100, table["cloud"] / 100]
    wind = table["wind"].to_numpy() * heating[0] / 100
    return np.column_stack(heating + cooling + week + flags + sky + [wind]).astype(float)


def design(table: pd.DataFrame) -> np.ndarray:
    now, day, days = (table[c].to_numpy() for c in ("temperature", "temperature_day", "temperature_days"))
    cold = [
        np.clip(k - x, 0, None)
        for x, ks in ((now, (0, 5, 10, 15, 18)), (day, (2, 8, 12, 15, 18)), (days, (5, 12, 18)))
        for k in ks
    ]
    hot = [np.clip(x - k, 0, None) for x, ks in ((now, (20, 25)), (day, (18, 22))) for k in ks]
    working = table["holiday"].to_numpy() == 0
    week = [(table["weekday"].to_numpy() == d) & working for d in range(7)]
    flags = [table[c].to_numpy() for c in ("holiday", "bridge", "eve", "morrow", "year_end", "august", "school_off")]
    flags.append(flags[-1] * ((table["weekday"].to_numpy() < 5) & working))
    cloud, wind, sun = table["cloud"].to_numpy() / 100, table["wind"].to_numpy() / 10, table["sun"].to_numpy()
    sky = [sun, sun * cloud, cloud, wind, wind * np.clip(15 - now, 0, None) / 10]
    return np.column_stack(cold + hot + week + flags + sky).astype(float)
