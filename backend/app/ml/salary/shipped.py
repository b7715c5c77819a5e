"""The models that come with the product, for an instance that has no postings of its own to learn from yet."""

from functools import lru_cache

from app.ml.registry import load_bytes
from app.ml.salary.model import SalaryModels
from app.ml.salary.packing import unpack

NAME = "salary"


@lru_cache(maxsize=1)
def shipped() -> SalaryModels:
    """Return the shipped models by currency; raises `ModelMissing` or `ModelCorrupt`."""
    return unpack(load_bytes(NAME))
