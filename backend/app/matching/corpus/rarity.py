"""How much a skill tells: one that few postings ask for tells more than one that all ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import sha256
from math import log

import numpy as np
import numpy.typing as npt
import orjson

from app.ml.lexicon.concepts import lexicon
from app.ml.text.types import SkillKind

# What a skill that every posting asks for still tells, before it is squared; and what is left of a soft one.
LEAST = 0.25
SOFT = 0.25
# So many postings are imagined beside the real ones: in a handful, every skill would seem rare or common by chance.
IMAGINED = 50


@dataclass(frozen=True)
class Rarity:
    """How many of the open postings ask for each skill, on one day; its version names exactly these counts."""

    postings: int = 0
    demand: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def version(self) -> str:
        """Names these counts."""
        counts = orjson.dumps([self.postings, dict(self.demand)], option=orjson.OPT_SORT_KEYS)
        return sha256(counts).hexdigest()[:16]

    @cached_property
    def column(self) -> npt.NDArray[np.float64]:
        """How much each skill tells, by its place in the lexicon."""
        told = np.where(_soft(), self._told(0) * SOFT, self._told(0))
        for skill_id, asked in self.demand.items():
            if (place := lexicon().place_of(skill_id)) is not None:
                told[place] = self._told(asked) * (SOFT if _soft()[place] else 1.0)
        return told

    def of(self, skill_id: str) -> float:
        """How much a skill tells, 0 to 1; soft skills, which everybody claims, a quarter as much."""
        place = lexicon().place_of(skill_id)
        return float(self.column[place]) if place is not None else self._told(self.demand.get(skill_id, 0))

    def _told(self, asked: int) -> float:
        total = self.postings + IMAGINED
        share = (asked + 1) / (total + 1)
        told = LEAST + (1 - LEAST) * min(1.0, max(0.0, -log(share) / log(total + 1)))
        # Squared: of two skills the rarer sets people apart far more.
        return told * told


@cache
def _soft() -> npt.NDArray[np.bool_]:
    """Which skills of the lexicon are soft ones."""
    soft = np.zeros(len(lexicon()), dtype=bool)
    for skill in lexicon().of_kind(SkillKind.SOFT):
        soft[lexicon().place_of(skill.id)] = True
    return soft
