"""Coal is dispatched for what is missing, within its ramp limit."""
import numpy as np


def dispatch(missing_mw, capacity_mw, ramp_mw_per_h: float, min_load_mw: float) -> np.ndarray:
    """Output per hour: follows `missing_mw` by at most the ramp up or down, between minimum load and capacity, or off.

    A station goes on or off only over its minimum load, so starting and stopping take one hour when the ramp allows it.
    """
    missing = np.nan_to_num(np.asarray(missing_mw, float))
    capacity = np.broadcast_to(np.asarray(capacity_mw, float), missing.shape)
    out = np.empty_like(missing)
    last = 0.0
    for hour, (wanted, most) in enumerate(zip(missing.tolist(), capacity.tolist())):
        wanted = min(max(wanted, 0.0), most)
        now = min(max(wanted, last - ramp_mw_per_h), last + ramp_mw_per_h)
        if now < min_load_mw:
            reachable = last - ramp_mw_per_h <= 0.0 and wanted < min_load_mw
            stays_off = last == 0.0 and ramp_mw_per_h < min_load_mw
            now = 0.0 if reachable or stays_off else min(min_load_mw, last + ramp_mw_per_h)
        out[hour] = last = now
    return out


def reachable(output_mw, capacity_mw, ramp_mw_per_h: float) -> np.ndarray:
    """The most that the station could give in each hour after what it gave in the hour before."""
    output = np.asarray(output_mw, float)
    before = np.concatenate([output[:1], output[:-1]])
    return np.minimum(before + ramp_mw_per_h, capacity_mw)
