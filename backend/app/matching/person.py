"""What factors and rules may ask about a person."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.matching.holding import NOTHING, Holding, holdings
from app.ml.closeness.terms import Terms, joined, terms_of
from app.ml.places.reading import Place
from app.ml.terms.employment import EmploymentType
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import TitleFacts
from app.profile.types import RemoteWish


@dataclass(frozen=True, slots=True)
class PersonTitle:
    """A title the person holds, held or wants; `weight` 0-1 falls with its age; `quote` is null for a wish.

    `share` is what it counts among all titles taken together: nothing beside a wish. `occupation` is the ESCO
    occupation it names, by its URI.
    """

    facts: TitleFacts
    weight: float
    quote: str | None
    share: float = 1.0
    occupation: str | None = None


@dataclass(frozen=True, slots=True)
class PersonSkill:
    """A skill as the person names it; `quote` are words of the CV."""

    name: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class PersonCredential:
    """A licence or certificate held; `expires_on` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.

    `multistate` and `standing` (active, inactive, expired, suspended, revoked) are null where nobody says.
    """

    name: str
    type: str | None
    jurisdiction: str | None
    expires_on: str | None
    quote: str | None
    multistate: bool | None = None
    standing: str | None = None

    def ended_before(self, day: str) -> bool:
        """Whether its last day lies before `YYYY-MM-DD` or `YYYY-MM`; a month or a year lasts to its end."""
        last = self.expires_on or ""
        known = min(len(last), len(day))
        return bool(last) and last[:known] < day[:known]


@dataclass(frozen=True, slots=True)
class PersonLanguage:
    """A language spoken; `level` is a CEFR level or `native`."""

    name: str
    level: str | None
    quote: str | None


@dataclass(frozen=True)
class ProfileFacts:
    """A person, ready to be compared: skills by lexicon id, titles and places already read. Pay is a year's."""

    user_id: uuid.UUID
    version: int
    titles: tuple[PersonTitle, ...] = ()
    skills: dict[str, PersonSkill] = field(default_factory=dict)
    level: Seniority | None = None
    years: float | None = None
    pay_floor: int | None = None
    currency: str | None = None
    home: Place | None = None
    wanted_places: tuple[Place, ...] = ()
    remote: RemoteWish = RemoteWish.any
    employment_types: tuple[EmploymentType, ...] = ()
    credentials: tuple[PersonCredential, ...] = ()
    languages: tuple[PersonLanguage, ...] = ()
    # What the person did at work, line by line as the CV has it, newest position first.
    done: tuple[str, ...] = ()
    # The language of the CV where it can be told.
    written_in: str | None = None
    work_authorization: tuple[str, ...] = ()
    # What was worked out about this very person and is asked for again; no part of who it is.
    remembered: dict[str, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    @cached_property
    def held(self) -> Mapping[str, Holding]:
        """Every skill the person has in part at least, by id."""
        return holdings(self.skills)

    def holding(self, skill_id: str) -> Holding:
        """How far the person holds a skill, and through which of theirs."""
        return self.held.get(skill_id, NOTHING)

    @cached_property
    def tongues(self) -> tuple[str, ...]:
        """The English names of the languages the person speaks, by name."""
        written = [self.written_in] if self.written_in else []
        return tuple(sorted({*(spoken.name for spoken in self.languages), *written}))

    @cached_property
    def terms(self) -> tuple[Terms, Terms]:
        """The terms of the names of the person's positions, and those of what the person did there."""
        names = dict.fromkeys(" ".join(title.facts.tokens) for title in self.titles)
        return joined([terms_of(name) for name in names]), joined([terms_of(line) for line in self.done])

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the person lives or would live."""
        return (self.home, *self.wanted_places) if self.home else self.wanted_places
