"""What all recommendations share: their ids, their figures, and what they are made from."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import numpy.typing as npt

from app.insights.advice.schemas import AdviceEffect, PayEffect
from app.insights.advice.types import AdviceKind
from app.insights.gaps.gains import Gaps
from app.insights.gaps.looking import Look
from app.matching.types import Eligibility
from app.matching.weighing.supposing import KeptList

Tenths = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's best matches with their gaps and verdicts, their whole list, and what skills pay."""

    look: Look
    gaps: Gaps
    states: tuple[Eligibility, ...]
    list: KeptList | None
    pay: Mapping[str, PayEffect]


def advice_id(user_id: uuid.UUID, kind: AdviceKind, subject: str) -> str:
    """The same for the same advice to the same person; it tells neither."""
    return sha256(f"{user_id}|{kind.value}|{subject}".encode()).hexdigest()[:24]


def effect(
    rises: Tenths | None = None, *, matches: int = 0, opens: int = 0, pay: PayEffect | None = None
) -> AdviceEffect:
    """The figures of a change: `rises` are tenths of the matches it concerns."""
    if rises is None or not len(rises):
        return AdviceEffect(matches=matches, gain=0.0, mean_gain=0.0, opens=opens, pay=pay)
    return AdviceEffect(
        matches=len(rises),
        gain=int(rises.sum()) / 10,
        mean_gain=round(float(rises.mean()) / 10, 2),
        opens=opens,
        pay=pay,
    )


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 match", "12 matches"."""
    return f"1 {noun}" if number == 1 else f"{number:,} {plural or noun + 's'}"
