"""What a report says, in English and in German."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.applications.activity.schemas import (
    JobSearchContact,
    JobSearchInterview,
    JobSearchItem,
    JobSearchPaper,
    JobSearchStage,
)
from app.applications.activity.types import PaperKind, ReportLanguage
from app.applications.board.types import Origin, Stage

STAGES: Mapping[ReportLanguage, Mapping[Stage, str]] = {
    ReportLanguage.en: {
        Stage.saved: "Saved",
        Stage.applied: "Applied",
        Stage.screening: "Screening",
        Stage.interview: "Interview",
        Stage.offer: "Offer received",
        Stage.accepted: "Offer accepted",
        Stage.rejected: "Rejected",
        Stage.withdrawn: "Withdrawn",
    },
    ReportLanguage.de: {
        Stage.saved: "Vorgemerkt",
        Stage.applied: "Beworben",
        Stage.screening: "In Vorauswahl",
        Stage.interview: "Vorstellungsgespräch",
        Stage.offer: "Angebot erhalten",
        Stage.accepted: "Angebot angenommen",
        Stage.rejected: "Absage erhalten",
        Stage.withdrawn: "Bewerbung zurückgezogen",
    },
}
_GERMAN_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrases:
    """The fixed words of one language, and how it writes dates."""

    language: ReportLanguage
    long_day: Callable[[date], str]
    short_day: Callable[[date], str]
    title: str
    no_name: str
    span: str
    made_on: str
    counts: Mapping[str, str]
    columns: Mapping[str, str]
    no_day: str
    noted: str
    to_come: str
    own: str
    imported: str
    contact: str
    nothing: str
    explained: str
    unset: str
    papers: Mapping[PaperKind, str]
    version: str
    page: str
    sent_on: str

    def stage(self, reached: JobSearchStage) -> str:
        """A stage with its day: "Interview (noted 4 Dec 2026)"."""
        if reached.day is None:
            return f"{reached.label} ({self.no_day})"
        day = self.short_day(reached.day)
        return f"{reached.label} ({self.noted.format(day=day)})" if reached.noted else f"{reached.label} {day}"

    def interview(self, one: JobSearchInterview) -> str:
        """An interview with its day and hour."""
        hour = f", {_local(one):%H:%M}" if one.at else ""
        ahead = f" ({self.to_come})" if one.to_come else ""
        return f"{self.short_day(one.day)}{hour}{ahead}"

    def paper(self, one: JobSearchPaper) -> str:
        """What was sent: "Letter, version 2, 4 Dec 2026"."""
        number = self.version.format(number=one.number) if one.number is not None else None
        parts = (self.papers[one.kind], one.name, number, self.sent_on.format(day=self.short_day(one.day)))
        return ", ".join(part for part in parts if part)

    def source(self, item: JobSearchItem) -> str:
        """Where a posting was found."""
        if item.source:
            return item.source
        return self.imported if item.origin is Origin.imported else self.own

    def contacted(self, one: JobSearchContact) -> str:
        """Somebody spoken to."""
        told = (one.name, one.role or (None if one.name else self.contact), one.email, one.phone)
        return ", ".join(part for part in told if part)


def _local(one: JobSearchInterview) -> datetime:
    if one.at is None:
        raise AssertionError("the interview has an hour")
    return one.at.astimezone(ZoneInfo(one.time_zone))


ENGLISH = Phrases(
    language=ReportLanguage.en,
    long_day=lambda day: f"{day.day} {day:%B %Y}",
    short_day=lambda day: f"{day.day} {day:%b %Y}",
    title="Job-search report",
    no_name="Name not given",
    span="{first} to {last}",
    made_on="As of {day}. Days are those of {zone}.",
    counts={
        "applications": "Applications sent",
        "undated": "Without a date",
        "replies": "Replies",
        "interviews": "Interviews",
        "offers": "Offers",
        "accepted": "Accepted",
        "rejected": "Rejections",
        "withdrawn": "Withdrawn",
    },
    columns={
        "number": "No.",
        "applied": "Applied on",
        "position": "Position",
        "company": "Employer",
        "location": "Place",
        "source": "Found through",
        "url": "Posting",
        "stages": "Stages",
        "replies": "Replies",
        "interviews": "Interviews",
        "papers": "Sent",
        "files": "Files kept",
        "contacts": "Contacts",
    },
    no_day="date not noted",
    noted="noted {day}",
    to_come="planned",
    own="own entry",
    imported="brought in from a file",
    contact="contact person",
    nothing="No applications in these days.",
    explained="The date of applying is the one stated. Later stages carry the day on which they were noted. "
    "Where no day was noted, it says so; nothing is filled in.",
    unset="Some characters have no picture in this file's font and appear as a question mark; the CSV file has them.",
    papers={
        PaperKind.letter: "Letter",
        PaperKind.tailored_cv: "Tailored CV",
        PaperKind.cv_document: "CV",
    },
    version="version {number}",
    page="Page {number} of {pages}",
    sent_on="noted {day}",
)
GERMAN = Phrases(
    language=ReportLanguage.de,
    long_day=lambda day: f"{day.day}. {_GERMAN_MONTHS[day.month - 1]} {day.year}",
    short_day=lambda day: f"{day:%d.%m.%Y}",
    title="Nachweis der Bewerbungsbemühungen",
    no_name="Name nicht angegeben",
    span="{first} bis {last}",
    made_on="Stand: {day}. Tage nach der Zeitzone {zone}.",
    counts={
        "applications": "Bewerbungen",
        "undated": "Ohne Datum",
        "replies": "Antworten",
        "interviews": "Gespräche",
        "offers": "Angebote",
        "accepted": "Zusagen",
        "rejected": "Absagen",
        "withdrawn": "Zurückgezogen",
    },
    columns={
        "number": "Nr.",
        "applied": "Beworben am",
        "position": "Stelle",
        "company": "Arbeitgeber",
        "location": "Ort",
        "source": "Gefunden über",
        "url": "Stellenanzeige",
        "stages": "Verlauf",
        "replies": "Antworten",
        "interviews": "Vorstellungsgespräche",
        "papers": "Gesendet",
        "files": "Aufbewahrte Dateien",
        "contacts": "Ansprechpersonen",
    },
    no_day="Datum nicht vermerkt",
    noted="vermerkt am {day}",
    to_come="geplant",
    own="eigener Eintrag",
    imported="aus einer Datei übernommen",
    contact="Ansprechperson",
    nothing="Keine Bewerbungen in diesem Zeitraum.",
    explained="Das Datum der Bewerbung ist das angegebene. Spätere Schritte tragen den Tag, an dem sie vermerkt "
    "wurden. Wo kein Tag vermerkt wurde, steht das da; nichts wird ergänzt.",
    unset="Einige Zeichen fehlen der Schrift dieser Datei und erscheinen als Fragezeichen; die CSV-Datei enthält sie.",
    papers={
        PaperKind.letter: "Anschreiben",
        PaperKind.tailored_cv: "Angepasster Lebenslauf",
        PaperKind.cv_document: "Lebenslauf",
    },
    version="Version {number}",
    page="Seite {number} von {pages}",
    sent_on="vermerkt am {day}",
)
PHRASES: Mapping[ReportLanguage, Phrases] = {ReportLanguage.en: ENGLISH, ReportLanguage.de: GERMAN}
