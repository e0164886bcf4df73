"""What forecasts are worth: a regression of what came on what had been said, over all days known at the issue."""
import numpy as np

from overconsumption.issue import DAY

# A day is complete, and known, when the forecast of the day after the next is issued.
_UNTIL_KNOWN, _LEAST_DAYS, _PENALTY = 2, 14, 1e-3


def expected(said: list, came: np.ndarray) -> np.ndarray:
    """What is to be expected of each hour (row) and station (column), by least squares with the same coefficients for
    all stations, made again every day. `said` are arrays like `came`; rows are whole UTC days, and empty cells are not
    learned from. Empty until two weeks are known."""
    table = np.stack([*said, came], axis=2)
    days, width = len(came) // DAY, table.shape[2]
    usable = ~np.isnan(table).any(axis=2)
    rows = np.where(usable[:, :, None], table, 0.0).reshape(days, -1, width)
    sums = _known(np.einsum("dri,drj->dij", rows, rows))
    count = _known(usable.reshape(days, -1).sum(axis=1))
    gram, right = sums[:, :-1, :-1], sums[:, :-1, -1]
    # An input that was never there says nothing.
    scale = np.sqrt(np.maximum(np.einsum("dii->di", gram), 1e-9))
    gram = gram / scale[:, :, None] / scale[:, None, :] + _PENALTY * np.eye(width - 1)
    slope = np.linalg.solve(gram, (right / scale)[:, :, None])[:, :, 0] / scale
    out = np.einsum("drk,dk->dr", table[:, :, :-1].reshape(days, -1, width - 1), slope)
    out[count < DAY * _LEAST_DAYS * came.shape[1]] = np.nan
    return out.reshape(came.shape)


def _known(by_day: np.ndarray) -> np.ndarray:
    """Sums over the days that are known on each."""
    out = np.zeros_like(by_day)
    out[_UNTIL_KNOWN:] = np.cumsum(by_day, axis=0)[:-_UNTIL_KNOWN]
    return out
