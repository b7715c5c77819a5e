"""Measure the models that stand: `scripts/evaluate_models.py [name ...]`; the same as `models evaluate`."""
# ruff: noqa: INP001 - a script, not a package

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "backend"))

from app.cli import run  # found by the line above

if __name__ == "__main__":
    run("models", ["evaluate", *sys.argv[1:]])
