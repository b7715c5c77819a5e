"""The population stability index: how far the shares of some values have moved. Pure."""

from collections.abc import Mapping
from math import log

# The usual reading: below a tenth nothing moved; above a quarter it is another population.
LIMIT = 0.25
# A value that was not met counts as half a one, so that its share is never nought.
_HALF = 0.5


def psi(before: Mapping[str, int], after: Mapping[str, int]) -> float:
    """Return the index over values named in `before`, all others taken together; "" holds the sum of all, both sides.

    What two samples of one population would differ by is taken off: with few rows chance alone moves shares.
    """
    values = [value for value in before if value]
    counted = [(before[value], after.get(value, 0)) for value in values]
    rest = (before.get("", 0) - sum(one for one, _ in counted), after.get("", 0) - sum(other for _, other in counted))
    cells = [cell for cell in [*counted, rest] if any(cell)]
    n_before, n_after = sum(one for one, _ in cells), sum(other for _, other in cells)
    if not n_before or not n_after:
        return 0.0
    found = 0.0
    for one, other in cells:
        left = max(one, _HALF) / n_before
        right = max(other, _HALF) / n_after
        found += (right - left) * log(right / left)
    by_chance = (len(cells) - 1) * (1 / n_before + 1 / n_after)
    return max(0.0, found - by_chance)
