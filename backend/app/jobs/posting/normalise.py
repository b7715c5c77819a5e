"""A posting as its source shows it, cleaned and read. Pure: same posting, same moment, same reading."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from app.jobs.posting.cleaning import html_of, label, plain_text, safe_html, web_address
from app.jobs.posting.pay import pay_of
from app.jobs.posting.words import FOLDED, pieces
from app.jobs.source import Posting
from app.ml.lexicon.concepts import lexicon
from app.ml.pay.salary import Pay
from app.ml.places.reading import Place, read_places
from app.ml.posting import ENRICHMENT_VERSION, PostingFacts, enrich
from app.ml.terms.employment import EmploymentType, employment_type_of
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority, seniority_of
from app.ml.text.written_in import language_code

# Raise the first number when anything here, in `cleaning`, `words`, `filters` or `rows` changes what is stored.
READERS_VERSION = f"6.{ENRICHMENT_VERSION}"
# Shorter texts are alike by chance: two positions without a description are not the same one.
LEAST_TEXT_TO_COMPARE = 200
MOST_PLACES = 20
# The hash of a listing's entry is no word of the posting: its details decide.
_FIELDS = tuple(field.name for field in fields(Posting) if field.name != "listing_hash")


class Unusable(ValueError):
    """A posting lacks what every posting must have; says what."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A posting, cleaned and read; `posting` keeps what the source said in its own words."""

    source: str
    posting: Posting
    digest: str
    title: str
    company: str
    url: str
    location: str
    html: str
    text: str
    facts: PostingFacts
    places: Sequence[Place]
    remote: Remote
    remote_scope: str | None
    employment_type: EmploymentType | None
    seniority: Seniority | None
    pay: Pay | None
    skill_ids: Sequence[str]
    language: str | None
    posted_at: datetime
    expired: bool


@dataclass(frozen=True, slots=True)
class _Basics:
    """The plain fields of a posting, cleaned."""

    title: str
    company: str
    url: str
    location: str
    html: str
    text: str


def content_hash(posting: Posting) -> str:
    """A hash of everything the source said about a posting; a field we learn to read later changes only what has it."""
    said = [(name, value) for name in _FIELDS if (value := getattr(posting, name))]
    return hashlib.blake2b(repr(said).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def read(source: str, posting: Posting, digest: str, moment: datetime) -> Reading:
    """Clean and read one posting; raises `Unusable`. `digest` is its `content_hash`, `moment` the present."""
    basics = _basics(posting)
    said = [words for words in (posting.work_mode, posting.employment_type) if words]
    facts = enrich(basics.title, basics.text, basics.location, said)
    remote, scope = _remote(posting, facts)
    return Reading(
        source=source,
        posting=posting,
        digest=digest,
        title=basics.title,
        company=basics.company,
        url=basics.url,
        location=basics.location,
        html=basics.html,
        text=basics.text,
        facts=facts,
        places=read_places(basics.location)[:MOST_PLACES],
        remote=remote,
        remote_scope=scope,
        employment_type=_employment_type(posting, facts),
        seniority=_seniority(posting, facts),
        pay=pay_of(posting, facts.pay),
        skill_ids=_skill_ids(posting, facts),
        language=(language_code(posting.language) if posting.language else None) or facts.language,
        # A date in the future is a mistake of the site and would stay on top of every list.
        posted_at=min(posting.posted_at or posting.updated_at or moment, moment),
        expired=posting.ended or (posting.expires_at is not None and posting.expires_at <= moment),
    )


def _basics(posting: Posting) -> _Basics:
    url = web_address(posting.url)
    title, company = label(posting.title), label(posting.company)
    if url is None:
        raise Unusable(f"{title[:80] or posting.source_id[:80]} has no web address.")
    if not title or not company:
        raise Unusable(f"{title[:80] or url[:80]} has no {'company' if title else 'title'}.")
    html = safe_html(posting.description_html, url) if posting.description_html else html_of(posting.description_text)
    location = "; ".join(dict.fromkeys(filter(None, map(label, posting.locations[:MOST_PLACES]))))
    return _Basics(title, company, url, location[:500], html, plain_text(html))


def _remote(posting: Posting, facts: PostingFacts) -> tuple[Remote, str | None]:
    mode = Remote(posting.work_mode) if posting.work_mode else facts.remote.mode
    scope = facts.remote.scope if mode is Remote.REMOTE else None
    return mode, label(posting.remote_scope, 100) if posting.remote_scope else scope


def _employment_type(posting: Posting, facts: PostingFacts) -> EmploymentType | None:
    stated = employment_type_of("", "", (posting.employment_type,)) if posting.employment_type else None
    return stated or facts.employment_type


def _seniority(posting: Posting, facts: PostingFacts) -> Seniority | None:
    stated = seniority_of(posting.seniority) if posting.seniority else None
    found = stated or facts.seniority
    return found.level if found else None


def _skill_ids(posting: Posting, facts: PostingFacts) -> tuple[str, ...]:
    named = (lexicon().by_name(skill) for skill in posting.skills)
    return tuple(dict.fromkeys([*facts.skill_ids, *(skill.id for skill in named if skill)]))


def text_key(reading: Reading) -> str:
    """What postings of the same company with the same title and text share; empty where the text is too short."""
    if len(reading.text) < LEAST_TEXT_TO_COMPARE:
        return ""
    same = "\n".join(map(_compared, (reading.company, reading.title, reading.text)))
    return hashlib.blake2b(same.encode(), digest_size=16).hexdigest()


def _compared(part: str) -> str:
    return " ".join(filter(None, map(FOLDED, pieces(part))))
