"""Normalise job titles to the occupations of ESCO and O*NET."""

from app.ml.occupations.read import nearest, occupation_of
from app.ml.occupations.types import Occupation

__all__ = ["Occupation", "nearest", "occupation_of"]
