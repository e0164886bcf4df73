"""Coal is dispatched for what is missing, within its ramp limit."""
import numpy as np

# A station reaches every output within ten hours, and after two days nothing is left of how it began.
_WINDOW_HOURS = 48


def dispatch(missing_mw, capacity_mw, ramp_mw_per_h: float, min_load_mw: float) -> tuple:
    """(output, before) per hour: the output follows `missing_mw` by at most the ramp up or down, between minimum load
    and capacity, or off; `before` is what it was in the hour before.

    A station goes on or off only over its minimum load, so starting and stopping take one hour when the ramp allows it.
    In an hour without `missing_mw` it stays as it was, and its output is empty. Each hour follows from the 48 hours
    that end with it, the station being off before them.
    """
    missing = np.asarray(missing_mw, float)
    capacity = np.broadcast_to(np.asarray(capacity_mw, float), missing.shape)
    before, output = np.zeros_like(missing), np.zeros_like(missing)
    for back in range(_WINDOW_HOURS - 1, -1, -1):
        before = output
        wanted = np.clip(_earlier(missing, back), 0.0, _earlier(capacity, back))
        output = np.where(np.isnan(wanted), before, _step(before, wanted, ramp_mw_per_h, min_load_mw))
    return np.where(np.isnan(missing), np.nan, output), before


def reachable(before_mw, capacity_mw, ramp_mw_per_h: float) -> np.ndarray:
    """The most that the station could give in each hour after what it gave in the hour before."""
    return np.minimum(np.asarray(before_mw, float) + ramp_mw_per_h, capacity_mw)


def _step(last, wanted, ramp, least):
    now = np.clip(wanted, last - ramp, last + ramp)
    can_stop = (last - ramp <= 0.0) & (wanted < least)
    stays_off = (last == 0.0) & (ramp < least)
    return np.where(now < least, np.where(can_stop | stays_off, 0.0, np.minimum(least, last + ramp)), now)


def _earlier(values, hours):
    out = np.full(len(values), np.nan)
    out[hours:] = values[:max(len(values) - hours, 0)]
    return out
