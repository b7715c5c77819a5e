"""What is put in order: people and offers, and who is right for what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

from app.profile.types import ProfileSnapshot
from evaluation.posting_sets import Posted

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Offer:
    """A posting of one of the sets; its id is the set's and its own."""

    id: str
    set: str
    posted: Posted

    @property
    def text(self) -> str:
        """All its words, the title's first."""
        return f"{self.posted.title}\n{self.posted.text}"


@dataclass(frozen=True, slots=True)
class Person:
    """A CV: its words, and what our reader makes of them."""

    id: str
    text: str
    snapshot: ProfileSnapshot


@dataclass(frozen=True, slots=True)
class Judged:
    """People and offers, with what is right for each query: `gains[query][document]` > 0.

    Queries are the people (documents the offers) or the other way round. `groups` are queries that are told apart.
    """

    name: str
    people: Sequence[Person]
    offers: Sequence[Offer]
    gains: Mapping[str, Mapping[str, int]]
    asking: Literal["people", "offers"] = "people"
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    note: str = ""
