"""How much a skill tells: one that few postings ask for tells more than one that all ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from math import log

import orjson

from app.ml.lexicon.concepts import lexicon
from app.ml.text.types import SkillKind

# What a skill that every posting asks for still tells.
LEAST = 0.25
SOFT = 0.5
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

    def of(self, skill_id: str) -> float:
        """How much a skill tells, 0 to 1; soft skills, which everybody claims, half as much."""
        total = self.postings + IMAGINED
        share = (self.demand.get(skill_id, 0) + 1) / (total + 1)
        told = LEAST + (1 - LEAST) * min(1.0, max(0.0, -log(share) / log(total + 1)))
        skill = lexicon().get(skill_id)
        return told * SOFT if skill and skill.kind is SkillKind.SOFT else told
