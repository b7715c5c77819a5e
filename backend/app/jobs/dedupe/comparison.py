"""Whether two postings are the same position, and why: pure, the same both ways round.

Wrongly joined postings hide a job; copies left apart are only shown twice. So everything that speaks against wins.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from app.core.types import JsonObject
from app.jobs.dedupe import placing
from app.jobs.dedupe.placing import Spot
from app.jobs.posting.canonical import url_key
from app.jobs.posting.folding import folded_company, title_numbers
from app.jobs.posting.wordings import Shared, Wording
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

WINDOW = timedelta(days=60)
# Shares of the text that two postings must have in common: of one company, of one number of it, of two companies.
OF_ONE_COMPANY, OF_ONE_NUMBER, OF_TWO_COMPANIES = 0.75, 0.4, 0.9
# So much of the shorter text must stand in the longer one, and so many words it must have: an excerpt, a shorter copy.
CONTAINED, LEAST_WORDS, LEAST_WORDS_OF_TWO = 0.9, 30, 120
# Names of companies of which one begins with the other: "Takealot", "Takealot Group".
LEAST_STEM = 5


@dataclass(frozen=True, kw_only=True)
class Side:
    """A posting as far as it is compared."""

    id: uuid.UUID
    source: str
    source_id: str
    title: str
    company: str
    company_key: int
    title_key: int
    spots: tuple[Spot, ...]
    remote: Remote
    employment_type: EmploymentType | None
    seniority: Seniority | None
    posted_at: datetime
    url_key: str
    text_key: str
    text_marks: tuple[int, ...]
    # The employer's own number, and where one applies: empty where the source does not say.
    requisition: str = ""
    apply_url: str = ""
    cluster_id: uuid.UUID | None = None
    demo: bool = False
    # Whether its source says when it was posted.
    dated: bool = True

    @property
    def name(self) -> tuple[str, str]:
        """What orders postings alike whenever they come."""
        return self.source, self.source_id

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The employer's numbers in its title."""
        return title_numbers(self.title)

    @cached_property
    def spots_in_title(self) -> tuple[Spot, ...]:
        """The places that its title names."""
        return placing.spots_in(self.title)

    @cached_property
    def apply_key(self) -> str:
        """The key of the address where one applies, or empty."""
        return url_key(self.apply_url) if self.apply_url else ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """That two postings are the same position: how surely, and why in words."""

    strength: float
    reasons: list[JsonObject] = field(default_factory=list)


Wordings = Mapping[uuid.UUID, Wording]


def contradict(a: Side, b: Side) -> bool:
    """Whether the facts of two postings say that they are two positions; their words are not looked at."""
    return (
        a.demo is not b.demo
        or _differ(a.seniority, b.seniority)
        or _differ(a.employment_type, b.employment_type)
        or {a.remote, b.remote} == {Remote.REMOTE, Remote.ONSITE}
        or (a.company_key == b.company_key and _differ(a.requisition, b.requisition))
        or bool(a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers))
        or not (placing.same if a.source == b.source else placing.meet)(a.spots, b.spots)
        or not placing.meet(a.spots_in_title, b.spots_in_title or b.spots)
        or not placing.meet(b.spots_in_title, a.spots_in_title or a.spots)
    )


def differ_in_words(a: Side, b: Side, wordings: Wordings) -> bool:
    """Whether the words of two postings say that they are two positions: on one board only equal ones are one."""
    return a.source == b.source and (a.company_key != b.company_key or not _same_text(a, b, wordings))


def likeness(a: Side, b: Side, wordings: Wordings) -> Likeness | None:
    """Why two postings that nothing speaks against are the same position, or null where too little speaks for it."""
    address = _same_address(a, b)
    if a.dated and b.dated and abs(a.posted_at - b.posted_at) > WINDOW and not address:
        return None
    if _same_text(a, b, wordings):
        return _found(a, b, address, 1.0, "the same text")
    if a.source == b.source:
        return None
    shared = wordings[a.id].shared(wordings[b.id])
    if address:
        return _found(a, b, address, shared.share, _in_common(shared))
    if not same_company(a, b):
        return _of_two_companies(a, b, wordings)
    least = OF_ONE_NUMBER if a.requisition and a.requisition == b.requisition else OF_ONE_COMPANY
    alike = shared.share >= least or (shared.contained >= CONTAINED and _tells_enough(a, b, shared))
    return _found(a, b, address, shared.share, _in_common(shared)) if alike and shared.words >= LEAST_WORDS else None


def _tells_enough(a: Side, b: Side, shared: Shared) -> bool:
    """Whether the shorter text can be about one opening only: a few words may be those about the company."""
    named = placing.cities(a.spots) & placing.cities(b.spots) or (a.spots and a.spots == b.spots)
    return shared.words >= LEAST_WORDS_OF_TWO or bool(named)


def _of_two_companies(a: Side, b: Side, wordings: Wordings) -> Likeness | None:
    """An agency's copy of an employer's posting: nearly all words are the same, and so is a place that both name."""
    shared = wordings[a.id].shared(wordings[b.id])
    both_remote = a.remote is b.remote is Remote.REMOTE
    placed = placing.cities(a.spots) & placing.cities(b.spots)
    if shared.share < OF_TWO_COMPANIES or shared.words < LEAST_WORDS_OF_TWO or not (placed or both_remote):
        return None
    return _found(a, b, False, shared.share, _in_common(shared))


def may_be_alike(a: Side, b: Side) -> bool:
    """Whether it is worth reading the words of two postings."""
    if a.source == b.source:
        return a.company_key == b.company_key and bool(a.text_marks) and a.text_marks == b.text_marks
    if a.url_key == b.url_key:
        return True
    if a.apply_key == b.url_key or b.apply_key == a.url_key:
        return True
    if not a.text_marks or not b.text_marks:
        return False
    return same_company(a, b) or len(set(a.text_marks) & set(b.text_marks)) > 1


def same_company(a: Side, b: Side) -> bool:
    """Whether two postings are of one company, however its name is written."""
    if a.company_key == b.company_key:
        return True
    short, long = sorted((folded_company(a.company), folded_company(b.company)), key=len)
    return len(short) >= LEAST_STEM and long.startswith(short)


def _differ(one: object, other: object) -> bool:
    return bool(one and other and one != other)


def _same_text(a: Side, b: Side, wordings: Wordings) -> bool:
    mine, yours = wordings[a.id], wordings[b.id]
    if a.source == b.source and mine.breaks_off:
        # Two openings of a company begin with the same words about it.
        return False
    if a.text_key and a.text_key == b.text_key:
        return True
    return a.company_key == b.company_key and mine.words >= LEAST_WORDS and mine.digest == yours.digest


def _same_address(a: Side, b: Side) -> bool:
    return a.source != b.source and (a.url_key == b.url_key or a.apply_key == b.url_key or b.apply_key == a.url_key)


def _found(a: Side, b: Side, address: bool, share: float, text: str) -> Likeness:
    company = same_company(a, b)
    reasons = [
        _reason("title", "same title" if a.title == b.title else "same title, written in another way"),
        _reason("company", "same company" if company else f"the words of {a.company} and {b.company} are the same"),
        _reason("place", _place(a, b)),
        _reason("text", text),
        _reason("date", _apart(a, b)),
    ]
    if address:
        reasons.insert(0, _reason("address", "same address"))
    return Likeness(2.0 * address + company + share, reasons)


def _reason(rule: str, detail: str) -> JsonObject:
    return {"rule": rule, "detail": detail}


def _place(a: Side, b: Side) -> str:
    if placing.cities(a.spots) & placing.cities(b.spots) or (a.spots and a.spots == b.spots):
        return "same place"
    if a.remote is b.remote is Remote.REMOTE:
        return "both remote"
    return "places that fit" if a.spots and b.spots else "no other place"


def _apart(a: Side, b: Side) -> str:
    if not (a.dated and b.dated):
        return "the day of posting is not stated everywhere"
    days = abs(a.posted_at - b.posted_at).days
    return f"posted {days} {'day' if days == 1 else 'days'} apart" if days else "posted on the same day"


def _in_common(shared: Shared) -> str:
    if shared.share < CONTAINED <= shared.contained:
        return f"{_percent(shared.contained)} of the shorter text stands in the longer one"
    return f"{_percent(shared.share)} of the text is the same" if shared.words else "one of them has no text"


def _percent(share: float) -> str:
    # Never 100 where a word differs somewhere.
    return f"{min(int(share * 100), 99)} %"
