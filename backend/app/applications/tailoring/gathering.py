"""What a tailored CV is made of: the profile as it is, the posting's keywords, and what the own CV names of them."""

import uuid
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from app.applications.documents.cv import SectionKind
from app.applications.tailoring.arranging import arranged
from app.applications.tailoring.covering import said, word_at
from app.applications.tailoring.errors import NothingToTailor
from app.applications.tailoring.headlines import chosen, headlines_of
from app.applications.tailoring.lines import LISTS, SECTIONS, lists_of, texts_of
from app.applications.tailoring.naming import named_in
from app.applications.tailoring.planning import planned
from app.applications.tailoring.sheet import sheet_of
from app.applications.tailoring.stored import Choice, Content
from app.applications.tailoring.types import KeywordKind
from app.applications.tailoring.wanting import keywords_of
from app.core.clock import today
from app.matching.detail import PostingDetail
from app.ml.text.written_in import written_in
from app.profile import documents
from app.profile import service as profiles
from app.profile.entries import EducationEntry, ExperienceEntry
from app.profile.merge import Effective
from app.profile.models import Profile

# More lines than any CV has; a bound on work, not a judgement.
MOST_READ = 1_000
HEADED_IN = ("en", "de", "fr", "es", "pt")


def content_of_match(session: Session, user_id: uuid.UUID, posting: PostingDetail) -> Content:
    """What a CV for this posting says, chosen anew; raises `NothingToTailor`."""
    content = _material(profiles.present(session, user_id))
    content.job_title, content.company = posting.title, posting.row.company
    content.keywords = keywords_of(posting)
    lines = list(texts_of(content).items())[:MOST_READ]
    content.names = {line_id: _names(line_id, text, content) for line_id, text in lines}
    _find_before(content, _own_words(session, user_id) or _as_it_is(content))
    content.plan = planned(content, list(_lines_of(posting)), today())
    wanted = next((one.tokens for one in content.keywords if one.kind is KeywordKind.job_title), [])
    content.headline, content.headline_reason = chosen(headlines_of(content.values), wanted)
    return content


def _material(present: Effective) -> Content:
    values = present.values.model_copy(deep=True)
    values.experience.sort(key=_newest_first, reverse=True)
    values.education.sort(key=_newest_first, reverse=True)
    for position in values.experience:
        position.bullets = [" ".join(bullet.split()) for bullet in position.bullets if bullet.strip()]
    values.summary = " ".join(values.summary.split()) if values.summary else None
    if not (values.experience or values.education or present.skills or values.certifications or values.summary):
        raise NothingToTailor
    content = Content(values=values, skills=list(present.skills))
    content.language = _language(content)
    return content


def _newest_first(entry: ExperienceEntry | EducationEntry) -> tuple[str, str]:
    """What goes on today first, what has no date last; a year alone counts as its end."""
    end = entry.end or ("9999" if entry.start else "")
    return (end.ljust(7, "~") if end else "", (entry.start or "").ljust(7, "~"))


def _language(content: Content) -> str:
    """The language of the person's own sentences, where we have headings in it; else English."""
    told = [content.values.summary or ""]
    told += [line for position in content.values.experience for line in (position.title or "", *position.bullets)]
    written = written_in("\n".join(told))
    return written if written in HEADED_IN else "en"


def _own_words(session: Session, user_id: uuid.UUID) -> str | None:
    """The text of the CV the profile rests on; null where it rests on none."""
    profile = session.get(Profile, user_id)
    if profile is None or profile.active_document_id is None:
        return None
    return documents.text_of(session, documents.get(session, user_id, profile.active_document_id)) or None


def _as_it_is(content: Content) -> str:
    """The whole profile in its usual order, as text."""
    whole = content.model_copy()
    names = [SECTIONS, *lists_of(content)]
    counts = lists_of(content)
    whole.plan = {
        name: [Choice(id=f"{name}.{number}") for number in range(counts[name])] for name in names if name != SECTIONS
    }
    whole.plan[SECTIONS] = [Choice(id=f"{SECTIONS}.{kind}") for kind in ("summary", *LISTS)]
    whole.headline = content.values.headline
    return "\n".join(said(sheet_of(whole, arranged(whole))))


def _names(line_id: str, text: str, content: Content) -> list[str]:
    """The keywords of a line. Who worked as a registered nurse has not said so that they hold the licence."""
    at_work = line_id.startswith(SectionKind.experience)
    kinds = {one.key: one.kind for one in content.keywords}
    named = (one.key for one in named_in(text, content.keywords))
    return [key for key in named if not (at_work and kinds[key] is KeywordKind.credential)]


def _find_before(content: Content, text: str) -> None:
    found = {named.key: named for named in named_in(text, content.keywords)}
    held = {key for keys in content.names.values() for key in keys}
    for keyword in content.keywords:
        if keyword.kind is KeywordKind.credential and keyword.key not in held:
            continue
        keyword.at = word_at(text, found[keyword.key].at) if keyword.key in found else None


def _lines_of(posting: PostingDetail) -> Iterator[str]:
    """What the posting says of the work, line by line."""
    lines: Sequence[str] = [*(asked.quote for asked in posting.requirements), *posting.duties]
    yield from dict.fromkeys(line for line in lines if line.strip())
