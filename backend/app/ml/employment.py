"""Full time, part time, contract and the like."""

import re
from collections.abc import Sequence
from enum import StrEnum


class EmploymentType(StrEnum):
    """The kinds of employment."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    TEMPORARY = "temporary"
    INTERNSHIP = "internship"
    VOLUNTEER = "volunteer"
    PER_DIEM = "per_diem"


_TYPES = tuple((kind, re.compile(rf"\b{kind.value.replace('_', '[- ]?')}\b", re.IGNORECASE)) for kind in EmploymentType)


def employment_type_of(title: str, text: str, tags: Sequence[str] = ()) -> EmploymentType | None:
    """Return the kind of employment a posting states."""
    for source in (*tags, title, text):
        for kind, pattern in _TYPES:
            if pattern.search(source):
                return kind
    return None
