"""Train models on this instance's own data: `scripts/train_models.py [name ...]`; the same as `models train`."""
# ruff: noqa: INP001 - a script, not a package

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "backend"))

from app.cli import run  # found by the line above

if __name__ == "__main__":
    run("models", ["train", *sys.argv[1:]])
