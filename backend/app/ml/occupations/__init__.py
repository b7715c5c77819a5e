"""Normalise job titles to the occupations of ESCO and O*NET."""

from app.ml.occupations.index import isco_of
from app.ml.occupations.read import nearest, occupation_of
from app.ml.occupations.types import Occupation

__all__ = ["Occupation", "isco_of", "nearest", "occupation_of"]
