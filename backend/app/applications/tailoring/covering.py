"""How much of what a posting asks for a CV names: the person's own as it is, and the tailored one."""

from collections.abc import Iterator, Mapping, Sequence

from app.applications.documents.cv import CvSheet, SectionKind
from app.applications.tailoring.arranging import Arranged
from app.applications.tailoring.lines import SECTIONS, bullets_of
from app.applications.tailoring.naming import Named, named_in
from app.applications.tailoring.schemas import TailoredCoverageOut, TailoredKeywordOut
from app.applications.tailoring.stored import Content, Keyword
from app.applications.tailoring.types import KeywordKind

# So many words somebody reads who looks at a CV for half a minute.
EARLY_WORDS = 200


def coverage(content: Content, sheet: CvSheet, lists: Mapping[str, Sequence[Arranged]]) -> TailoredCoverageOut:
    """Every keyword of the posting, before and after."""
    text = "\n".join(said(sheet))
    named = {one.key: one for one in named_in(text, content.keywords)}
    visible = set(_visible(lists))
    rows = [_row(keyword, named.get(keyword.key), text, content, visible) for keyword in content.keywords]
    return TailoredCoverageOut(
        asked=len(rows),
        before=sum(row.before for row in rows),
        after=sum(row.after for row in rows),
        early_before=sum(row.early_before for row in rows),
        early_after=sum(row.early_after for row in rows),
        keywords=rows,
    )


def _row(keyword: Keyword, named: Named | None, text: str, content: Content, visible: set[str]) -> TailoredKeywordOut:
    where = [line_id for line_id, keys in content.names.items() if keyword.key in keys and line_id in visible]
    if keyword.kind is KeywordKind.credential and not where:
        named = None
    return TailoredKeywordOut(
        name=keyword.name,
        kind=keyword.kind,
        importance=keyword.importance,
        quote=keyword.quote,
        before=keyword.at is not None,
        after=named is not None,
        early_before=keyword.at is not None and keyword.at < EARLY_WORDS,
        early_after=named is not None and word_at(text, named.at) < EARLY_WORDS,
        written=named.words if named else None,
        where=where,
    )


def word_at(text: str, at: int) -> int:
    """How many words stand before a place in a text."""
    return len(text[:at].split())


def _visible(lists: Mapping[str, Sequence[Arranged]]) -> Iterator[str]:
    """The lines that stand on the paper: shown themselves, and so are their entry and its section."""
    for section in lists.get(SECTIONS, ()):
        kind = section.id.partition(".")[2]
        if not section.shown:
            continue
        yield section.id
        for line in lists.get(kind, ()):
            if line.shown:
                yield line.id
                yield from (bullet.id for bullet in lists.get(bullets_of(line.id), ()) if bullet.shown)


def said(sheet: CvSheet) -> Iterator[str]:
    """The lines of a CV as they are read from top to bottom."""
    yield from filter(None, (sheet.full_name, sheet.headline))
    for kind in sheet.order:
        yield from _SECTIONS[kind](sheet)


def _summary(sheet: CvSheet) -> Iterator[str]:
    yield from filter(None, (sheet.summary,))


def _experience(sheet: CvSheet) -> Iterator[str]:
    for position in sheet.experience:
        yield from filter(None, (position.title, position.unit, position.company))
        yield from position.bullets


def _skills(sheet: CvSheet) -> Iterator[str]:
    yield ", ".join(sheet.skills)


def _education(sheet: CvSheet) -> Iterator[str]:
    for course in sheet.education:
        yield ", ".join(filter(None, (course.degree, course.field, course.school)))


def _certifications(sheet: CvSheet) -> Iterator[str]:
    for held in sheet.certifications:
        yield ", ".join(filter(None, (held.name, held.issuer)))


def _languages(sheet: CvSheet) -> Iterator[str]:
    yield ", ".join(language.name for language in sheet.languages)


_SECTIONS = {
    SectionKind.summary: _summary,
    SectionKind.experience: _experience,
    SectionKind.skills: _skills,
    SectionKind.education: _education,
    SectionKind.certifications: _certifications,
    SectionKind.languages: _languages,
}
