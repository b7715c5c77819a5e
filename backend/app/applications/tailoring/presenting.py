"""Tailored CVs as clients see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.applications.documents.cv import CvSheet, SectionKind
from app.applications.documents.cv_pdf import page_count
from app.applications.documents.cv_words import heading_of, span_of
from app.applications.documents.errors import UnwritableText
from app.applications.documents.types import Paper
from app.applications.tailoring.arranging import Arranged, arranged
from app.applications.tailoring.covering import coverage
from app.applications.tailoring.headlines import headlines_of
from app.applications.tailoring.lines import SECTIONS, bullets_of, number_of, texts_of
from app.applications.tailoring.models import TailoredCv
from app.applications.tailoring.schemas import (
    TailoredChange,
    TailoredContactOut,
    TailoredCvOut,
    TailoredCvSummary,
    TailoredDiffOut,
    TailoredItemOut,
    TailoredLineOut,
    TailoredSectionOut,
)
from app.applications.tailoring.sheet import headline_of, sheet_of
from app.applications.tailoring.stored import Content
from app.applications.tailoring.types import Fate

YOUR_HEADLINE = "Your own choice."
Lists = Mapping[str, Sequence[Arranged]]


def cv_out(cv: TailoredCv, content: Content, summary: TailoredCvSummary) -> TailoredCvOut:
    """A tailored CV with all its lines."""
    lists = arranged(content)
    sheet = sheet_of(content, lists, cv.paper)
    return TailoredCvOut(
        **dict(summary),
        contact=_contact(content),
        headlines=headlines_of(content.values),
        headline_reason=YOUR_HEADLINE if content.own_headline else content.headline_reason,
        own_headline=content.own_headline,
        own=[TailoredChange(**dict(change)) for change in content.own],
        sections=_Presenter(content, lists, texts_of(content), cv.paper).sections(),
        diff=_diff(lists),
        coverage=coverage(content, sheet, lists),
        pages=_pages(sheet, cv),
        language=content.language,
    )


def _contact(content: Content) -> TailoredContactOut:
    values = content.values
    return TailoredContactOut(
        full_name=values.full_name,
        headline=headline_of(content),
        email=values.email,
        phone=values.phone,
        location=values.location,
        links=values.links,
    )


def _diff(lists: Lists) -> TailoredDiffOut:
    fates = [line.fate for lines in lists.values() for line in lines]
    return TailoredDiffOut(
        kept=fates.count(Fate.kept), moved=fates.count(Fate.moved), left_out=fates.count(Fate.left_out)
    )


def _pages(sheet: CvSheet, cv: TailoredCv) -> int | None:
    try:
        return page_count(sheet, cv.template)
    except UnwritableText:
        return None


@dataclass(frozen=True, slots=True)
class _Presenter:
    content: Content
    lists: Lists
    texts: Mapping[str, str]
    paper: Paper

    def sections(self) -> list[TailoredSectionOut]:
        return [self._section(line) for line in self.lists.get(SECTIONS, ())]

    def _section(self, line: Arranged) -> TailoredSectionOut:
        kind = SectionKind(line.id.partition(".")[2])
        items = [self._item(item, kind) for item in self.lists.get(kind, ())]
        keywords = self._keywords(line.id) + [
            name for item in items for one in (item, *item.bullets) if one.shown for name in one.keywords
        ]
        return TailoredSectionOut(
            id=line.id,
            kind=kind,
            heading=heading_of(kind, self.content.language, self.paper),
            text=self.content.values.summary if kind is SectionKind.summary else None,
            shown=line.shown,
            change=line.fate,
            place=line.place,
            was=line.was,
            reason=line.reason,
            own=line.own,
            keywords=list(dict.fromkeys(keywords)),
            items=items,
        )

    def _item(self, line: Arranged, kind: SectionKind) -> TailoredItemOut:
        bullets = [self._line(bullet) for bullet in self.lists.get(bullets_of(line.id), ())]
        detail, period = self._beside(kind, number_of(line.id))
        return TailoredItemOut(**dict(self._line(line)), detail=detail, period=period, bullets=bullets)

    def _line(self, line: Arranged) -> TailoredLineOut:
        return TailoredLineOut(
            id=line.id,
            text=self.texts[line.id],
            shown=line.shown,
            change=line.fate,
            place=line.place,
            was=line.was,
            reason=line.reason,
            own=line.own,
            keywords=self._keywords(line.id),
        )

    def _keywords(self, line_id: str) -> list[str]:
        names = {keyword.key: keyword.name for keyword in self.content.keywords}
        return [names[key] for key in self.content.names.get(line_id, ()) if key in names]

    def _beside(self, kind: SectionKind, number: int) -> tuple[str | None, str | None]:
        """The second line of an entry, and its dates in words."""
        values, language = self.content.values, self.content.language
        if kind is SectionKind.experience:
            position = values.experience[number]
            company = position.company if position.title else None
            return _joined(company, position.unit, position.location), span_of(position.start, position.end, language)
        if kind is SectionKind.education:
            course = values.education[number]
            school = course.school if course.degree or course.field else None
            return school, span_of(course.start, course.end, language)
        return None, None


def _joined(*parts: str | None) -> str | None:
    return " · ".join(part for part in parts if part) or None
