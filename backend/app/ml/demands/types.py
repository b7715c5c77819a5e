"""The demands of a posting as values, and as the compact JSON in which they are stored."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from app.core.types import JsonObject, JsonValue
from app.ml.places.reading import Place
from app.ml.terms.work_permit import WorkPermit

# Of "must live in one of the following states" and the like.
MOST_PLACES, MOST_LICENCES = 60, 20


@dataclass(frozen=True, slots=True)
class PermitDemand:
    """The right to work in one of `countries` (codes or groups such as "EU"; empty where unknown), or a citizenship.

    `sponsored` are the words that offer to sponsor a visa.
    """

    kind: WorkPermit
    countries: tuple[str, ...]
    quote: str
    sponsored: str | None = None


@dataclass(frozen=True, slots=True)
class ResidenceDemand:
    """That one lives in one of these places."""

    places: tuple[Place, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class ScopeDemand:
    """From where remote work may be done, as in `jobs.remote_scope` ("US,CA", "EU")."""

    scope: str
    quote: str


@dataclass(frozen=True, slots=True)
class LanguageDemand:
    """A language by its English name; `level` a CEFR level or `native`; `exact` where the posting says it so.

    Of it and of those `instead` of it one is enough.
    """

    name: str
    level: str | None
    quote: str
    exact: bool = False
    instead: "tuple[LanguageDemand, ...]" = ()


@dataclass(frozen=True, slots=True)
class ClearanceDemand:
    """A clearance of one of `levels` (none: any); `obtainable` where it may come later."""

    levels: tuple[str, ...]
    quote: str
    obtainable: bool = False


@dataclass(frozen=True, slots=True)
class LicenceAsked:
    """One licence or certificate by the id of its type; `jurisdiction` as in "US-TX" or "GB" where stated."""

    type: str
    jurisdiction: str | None = None


@dataclass(frozen=True, slots=True)
class LicenceDemand:
    """Licences of one sentence: all of them, or with `one_of` any; `any_state` where each state's counts."""

    asked: tuple[LicenceAsked, ...]
    quote: str
    one_of: bool = False
    any_state: bool = False


@dataclass(frozen=True, slots=True)
class StartStated:
    """When the work begins: `YYYY-MM-DD` or `YYYY-MM`."""

    on: str
    quote: str


@dataclass(frozen=True, slots=True)
class Demands:
    """Everything a posting demands; empty where it states nothing.

    `lies_in` are the codes of its places ("US-TX", "GB"), there only where licences are demanded.
    """

    permit: PermitDemand | None = None
    residence: ResidenceDemand | None = None
    scope: ScopeDemand | None = None
    languages: tuple[LanguageDemand, ...] = ()
    clearance: ClearanceDemand | None = None
    licences: tuple[LicenceDemand, ...] = ()
    start: StartStated | None = None
    lies_in: tuple[str, ...] = ()

    @property
    def demand_nothing(self) -> bool:
        """Whether anybody may take the job; when it begins is no demand."""
        stated = (self.permit, self.residence, self.scope, self.languages, self.clearance, self.licences)
        return not any(stated)

    def stored(self) -> JsonObject:
        """The JSON that `of` reads back; what is not demanded is left out, `{}` where nothing is."""
        found: JsonObject = _SHAPE.dump_python(self, mode="json", exclude_defaults=True)
        return found

    @classmethod
    def of(cls, stored: Mapping[str, JsonValue]) -> "Demands":
        """The demands that were stored; what only a newer program knows is passed over."""
        return _SHAPE.validate_python(stored) if stored else NOTHING


NOTHING = Demands()
_SHAPE = TypeAdapter(Demands)
