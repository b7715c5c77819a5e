"""Languages the posting demands."""

import re
from collections.abc import Iterator

from app.matching.detail import LanguageAsked, PostingDetail
from app.matching.person import ProfileFacts
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility

# "English and/or Welsh speakers are equally welcome" demands neither.
_WISH = re.compile(r"\bwelcome\b|\bdesirable\b|\bpreferred\b|\badvantage\b|\ba plus\b", re.IGNORECASE)
_LEVELS = {level: rank for rank, level in enumerate(("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"), start=1)}


class Language(Rule):
    """Each language demanded, at the level demanded."""

    slug = "language"
    label = "Language"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """Each demanded language, answered by the person's."""
        for asked in posting.languages:
            if asked.required and not _WISH.search(asked.quote):
                yield _answer(person, asked)


def _answer(person: ProfileFacts, asked: LanguageAsked) -> Finding:
    spoken = next((spoken for spoken in person.languages if spoken.name.casefold() == asked.name.casefold()), None)
    if spoken is None and asked.name == person.written_in and asked.level is None:
        return Finding(Eligibility.eligible, f"Your CV is written in {asked.name}.", asked.quote)
    if spoken is None:
        return Finding(Eligibility.unclear, f"Your profile does not name {asked.name}.", asked.quote)
    own, needed = _rank(spoken.level), _rank(asked.level)
    if needed is None or (own is not None and own >= needed):
        return Finding(Eligibility.eligible, f"You speak {asked.name}.", asked.quote)
    if own is None:
        return Finding(Eligibility.unclear, f"Your profile does not say how well you speak {asked.name}.", asked.quote)
    return Finding(Eligibility.ineligible, f"Your {asked.name} is {spoken.level}; {asked.level} is asked.", asked.quote)


def _rank(level: str | None) -> int | None:
    return _LEVELS.get(level.upper()) if level else None
