"""`make bench`: ratios, each measured in one run against a baseline. It measures and never judges.

`python -m benchmarks [row ...]` measures all rows or those named.
"""

import importlib
import pkgutil
import sys

from benchmarks import rows
from benchmarks.ground import seeded_ground
from benchmarks.row import BenchmarkRow, GroundlessRow, Measured


def row_names() -> list[str]:
    """The rows there are: the files in `rows/`."""
    return sorted(module.name for module in pkgutil.iter_modules(rows.__path__))


def load(name: str) -> BenchmarkRow | GroundlessRow:
    """The row in a file."""
    module = importlib.import_module(f"{rows.__name__}.{name}")
    found = [kind for kind in vars(module).values() if isinstance(kind, type) and kind.__module__ == module.__name__]
    [row] = [kind for kind in found if issubclass(kind, BenchmarkRow | GroundlessRow)]
    return row()


def main() -> None:
    """Measure and print the table."""
    names = sys.argv[1:] or row_names()
    if unknown := set(names) - set(row_names()):
        sys.exit(f"There is no row {', '.join(sorted(unknown))}. There are: {', '.join(row_names())}")
    loaded = [load(name) for name in names]
    measured = [found for row in loaded if isinstance(row, GroundlessRow) for found in row.measure()]
    if grounded := [row for row in loaded if isinstance(row, BenchmarkRow)]:
        with seeded_ground() as ground:
            measured += [found for row in grounded for found in row.measure(ground)]
    print_table(measured)


def print_table(measured: list[Measured]) -> None:
    """One line a comparison: medians, and how many times the baseline's time ours takes."""
    width = max(len(found.name) for found in measured)
    print(f"{'':{width}}  {'ours':>10}  {'baseline':>10}  {'ratio':>8}  against")
    for found in measured:
        ours, baseline = f"{found.ours:.2f} ms", f"{found.baseline:.2f} ms"
        print(f"{found.name:{width}}  {ours:>10}  {baseline:>10}  {_ratio(found.ratio):>8}  {found.against}")


def _ratio(ratio: float) -> str:
    return f"1/{1 / ratio:.0f}" if ratio < 0.1 else f"{ratio:.2f}"


if __name__ == "__main__":
    main()
