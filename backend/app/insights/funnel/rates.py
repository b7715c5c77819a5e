"""Shares and middles with what they rest on. Pure."""

from collections.abc import Sequence
from math import sqrt
from statistics import median

# 95 of 100 intervals.
_Z = 1.959963984540054


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The Wilson interval of a share, 0 to 1; of nothing it is anything. Raises `ValueError`."""
    if not 0 <= hits <= of:
        raise ValueError(f"{hits} of {of} is no share")
    if not of:
        return 0.0, 1.0
    share, z2 = hits / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    reach = _Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    # Rounding must not push the ends past what was seen.
    return max(0.0, min(middle - reach, share)), min(1.0, max(middle + reach, share))


def middle_of(days: Sequence[int]) -> float | None:
    """The median of whole days; null of none."""
    return float(median(days)) if days else None
