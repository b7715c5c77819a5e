"""Sentences of a draft, and the pieces a voice puts them together from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.applications.facts import Quoted

# "(m/w/d)", "(all genders)", "(f/m/x)": law, no part of what a position is called.
_GENDERS = re.compile(
    r"\s*[(\[]\s*(?:[mwfdxgni*]\s*[/|,]\s*)+[mwfdxgni*]\s*[)\]]|\s*\((?:all genders?|gn|any gender)\)"
    r"|(?<=\w)[*:_/]-?in(?:nen)?\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and the words it rests on; none where it states nothing that could be checked."""

    text: str
    support: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a draft: what it is there for ("opening", "fit"), and its sentences."""

    role: str
    sentences: tuple[Said, ...]


def plain_title(title: str) -> str:
    """A position's name as people say it: without the marks of genders and what follows on a long one."""
    plain = re.sub(r"\s+", " ", _GENDERS.sub("", title)).strip(" -–,|")
    if len(plain) > _LONGEST_TITLE:
        plain = re.split(r"\s[-–|]\s|[(,]", plain)[0].strip()
    return plain or title


def listed(words: Sequence[str], last: str) -> str:
    """Words with commas and a last "and"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def once(support: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """Each quote once, in order."""
    return tuple(dict.fromkeys(support))
