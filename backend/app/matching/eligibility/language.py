"""Languages the posting demands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.matching.person import PersonLanguage, ProfileFacts
from app.matching.rule import Finding, Rule, best
from app.matching.types import Eligibility
from app.ml.demands.types import Demands, LanguageDemand

_LEVELS = {level: rank for rank, level in enumerate(("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"), start=1)}


class Language(Rule):
    """Each language demanded, at the level demanded."""

    slug = "language"
    label = "Language"
    version = 2

    def check(self, person: ProfileFacts, demands: Demands, as_of: date) -> Iterator[Finding]:  # noqa: ARG002  # the day matters to other rules
        """Each demanded language, answered by the person's."""
        for asked in demands.languages:
            found = best([_answer(person, one) for one in (asked, *asked.instead)])
            names = [asked.name, *(other.name for other in asked.instead)]
            if len(names) > 1 and not any(_spoken(person, name) or name == person.written_in for name in names):
                found = replace(found, detail=f"Your profile names none of these: {', '.join(names)}.")
            yield found


def _answer(person: ProfileFacts, asked: LanguageDemand) -> Finding:
    spoken = _spoken(person, asked.name)
    # "Fluent English" is shown by a CV in English, "C1" is not.
    if spoken is None and asked.name == person.written_in and not asked.exact:
        return Finding(Eligibility.eligible, f"Your CV is written in {asked.name}.", asked.quote)
    if spoken is None:
        return Finding(Eligibility.unclear, f"Your profile does not name {asked.name}.", asked.quote)
    own, needed = _rank(spoken.level), _rank(asked.level)
    if needed is None or (own is not None and own >= needed):
        return Finding(Eligibility.eligible, f"You speak {asked.name}.", asked.quote, spoken.quote)
    if own is None:
        detail = f"Your profile does not say how well you speak {asked.name}."
        return Finding(Eligibility.unclear, detail, asked.quote, spoken.quote)
    detail = f"Your {asked.name} is {spoken.level}; {asked.level} is asked."
    return Finding(Eligibility.ineligible, detail, asked.quote, spoken.quote)


def _spoken(person: ProfileFacts, name: str) -> PersonLanguage | None:
    return next((spoken for spoken in person.languages if spoken.name.casefold() == name.casefold()), None)


def _rank(level: str | None) -> int | None:
    return _LEVELS.get(level.upper()) if level else None
