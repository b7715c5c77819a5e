"""Who a person is, as words to hide from a language model: name, contact, addresses of their own, licence numbers."""

import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.text import fold
from app.llm.redaction import Redaction
from app.llm.wishes import wishes
from app.ml.resume.contact import DIGITS, EMAIL, SOCIAL, URL
from app.profile.documents import text_of
from app.profile.models import Profile
from app.profile.repository import CvRepository, ProfileRepository
from app.profile.service import effective
from app.profile.stored import Values

SHORTEST_NAME, FEWEST_DIGITS, LONGEST_WORD = 2, 6, 200
# Parts of names that are words of everyday language and tell nothing by themselves.
_PARTICLES = {
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten",
    "bin", "ibn", "al", "el", "of", "the", "and", "dr", "prof", "mr", "mrs", "ms", "phd", "mba", "md", "rn", "bsn",
    "msn", "jr", "sr", "ii", "iii", "dipl", "ing", "msc", "bsc", "ma", "ba",
}  # fmt: skip
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_PLACE_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of who a person is; the first of each kind is the one that stands in what they write."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    # Of a name that is also one of these ("Ruby"), only the whole is hidden: what is asked about would be gone.
    skills: frozenset[str] = frozenset()


def redaction_of(session: Session, user_id: uuid.UUID) -> Redaction | None:
    """What to hide of a person before anything leaves the machine; null where they switched that off.

    Covers what the profile, the CV in use and the account say. Raises `KeyLost`.
    """
    if not wishes(session, user_id).redact:
        return None
    profile = ProfileRepository(session).get(user_id)
    present = effective(session, profile)
    known = identity_of(session.get(User, user_id), present.values, present.facts.values)
    skills = frozenset(fold(skill.name) for skill in present.skills)
    return hiding(replace(known, skills=skills), _cv_text(session, profile))


def _cv_text(session: Session, profile: Profile | None) -> str:
    if profile is None or profile.active_document_id is None:
        return ""
    document = CvRepository(session).get(profile.active_document_id, profile.user_id)
    return text_of(session, document) if document else ""


def identity_of(user: User | None, *values: Values) -> Identity:
    """Who a person is by their account and by what profile and CV say, those named first counting first."""
    account_name, account_email = (user.full_name, user.email) if user else (None, None)
    return Identity(
        names=_each(*(value.full_name for value in values), account_name),
        emails=_each(*(value.email for value in values), account_email),
        phones=_each(*(value.phone for value in values)),
        links=_each(*(link for value in values for link in value.links)),
        # A town may be read, which letters need; a street or a post code may not.
        addresses=_each(*(value.location for value in values if _PLACE_NUMBER.search(value.location or ""))),
        numbers=_each(*(held.number for value in values for held in value.certifications)),
    )


def _each(*values: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value and value.strip()))


def hiding(who: Identity, text: str = "") -> Redaction:
    """Every word that tells who this is, each with a placeholder of its own; `text` is searched for more of them."""
    words: dict[str, str] = {}
    for label, found in (
        ("NAME", who.names),
        ("NAME", _turned(who.names)),
        ("FIRST_NAME", _parts(who, first=True)),
        ("LAST_NAME", _parts(who, first=False)),
        ("EMAIL", (*who.emails, *(match.group() for match in EMAIL.finditer(text)))),
        ("PHONE", (*who.phones, *_written_again(who.phones, text))),
        ("LINK", (*who.links, *_own_links(text))),
        ("ADDRESS", who.addresses),
        ("NUMBER", who.numbers),
    ):
        _name(words, label, found)
    return Redaction(dict(sorted(words.items(), key=lambda pair: (-len(pair[0]), pair[0]))))


def _name(words: dict[str, str], label: str, found: Iterable[str]) -> None:
    """Give each word a placeholder; two words that differ by capitals alone share one."""
    known = {fold(word) for word in words}
    for word in (each.strip(" \t\n.,;") for each in found):
        if SHORTEST_NAME <= len(word) <= LONGEST_WORD and fold(word) not in known:
            known.add(fold(word))
            taken = sum(1 for other in words.values() if other.startswith((f"[{label}]", f"[{label}_")))
            words[word] = f"[{label}_{taken + 1}]" if taken else f"[{label}]"


def _turned(names: Iterable[str]) -> Iterator[str]:
    """The names as "Doe, Jane" and "Doe Jane", with and without what stands between."""
    for name in names:
        first, *middle = name.split()
        if middle:
            last = middle.pop()
            for given in (" ".join((first, *middle)), first):
                yield from (f"{given} {last}", f"{last}, {given}", f"{last} {given}")


def _parts(who: Identity, *, first: bool) -> Iterator[str]:
    """The first parts of names, or all others."""
    left_alone = _PARTICLES | who.skills
    for name in who.names:
        for number, part in enumerate(re.split(r"[\s,]+", name)):
            plain = part.strip(".'’()\"")
            if (number == 0) is first and fold(plain) not in left_alone:
                yield plain


def _written_again(phones: Iterable[str], text: str) -> Iterator[str]:
    """The same numbers as they stand elsewhere, and whatever follows the look of one with a country code."""
    ends = {digits[-FEWEST_DIGITS:] for phone in phones if len(digits := re.sub(r"\D", "", phone)) >= FEWEST_DIGITS}
    for found in DIGITS.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if digits[-FEWEST_DIGITS:] in ends or found.group().startswith(("+", "00")):
            yield found.group()


def _own_links(text: str) -> Iterator[str]:
    for found in URL.finditer(text):
        if SOCIAL.search(found.group()):
            link = found.group().rstrip(".,/")
            yield link
            yield _SCHEME.sub("", link)
