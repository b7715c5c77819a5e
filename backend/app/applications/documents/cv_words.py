"""The words a CV is set with that are nobody's own: headings, months, "today", in the languages we have headings in."""

from dataclasses import dataclass

import pycountry

from app.applications.documents.cv import CvCertificate, CvCourse, CvLanguage, SectionKind
from app.applications.documents.language_words import language_named
from app.applications.documents.types import Paper
from app.ml.credentials.mentions import held_credentials
from app.ml.places.geography import region_of


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; `months` are twelve short names, `headings` by section."""

    headings: dict[SectionKind, str]
    months: tuple[str, ...]
    today: str
    number: str
    expires: str
    native: str
    studied_in: str
    several_states: str = "multistate"


def _headings(*names: str) -> dict[SectionKind, str]:
    return dict(zip(SectionKind, names, strict=True))


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LEADING_ON = frozenset({"of", "in", "zum", "zur", "en", "de", "em", "du", "des", "der", "als"})
_NUMBERS = tuple(f"{month:02d}/" for month in range(1, 13))
_WORDS = {
    "en": Words(
        _headings("Summary", "Experience", "Skills", "Education", "Licences and certifications", "Languages"),
        tuple(f"{name} " for name in _MONTHS),
        "Present",
        "No.",
        "expires",
        "native",
        "in",
    ),
    "de": Words(
        _headings(
            "Profil", "Berufserfahrung", "Kenntnisse", "Ausbildung", "Zertifikate und Weiterbildungen", "Sprachen"
        ),
        _NUMBERS,
        "heute",
        "Nr.",
        "gültig bis",
        "Muttersprache",
        "in",
    ),
    "fr": Words(
        _headings("Profil", "Expérience professionnelle", "Compétences", "Formation", "Certifications", "Langues"),
        _NUMBERS,
        "aujourd'hui",
        "No.",
        "valable jusqu'au",
        "langue maternelle",
        "en",
    ),
    "es": Words(
        _headings("Perfil", "Experiencia profesional", "Habilidades", "Formación", "Certificaciones", "Idiomas"),
        _NUMBERS,
        "actualidad",
        "No.",
        "válido hasta",
        "lengua materna",
        "en",
    ),
    "pt": Words(
        _headings("Perfil", "Experiência profissional", "Habilidades", "Formação", "Certificações", "Idiomas"),
        _NUMBERS,
        "atual",
        "No.",
        "válido até",
        "nativo",
        "em",
    ),
}


def words_of(language: str) -> Words:
    """The words of a language, else the English ones."""
    return _WORDS.get(language, _WORDS["en"])


def heading_of(kind: SectionKind, language: str, paper: Paper = Paper.a4) -> str:
    """What a section is headed; where letter paper is usual, licences are licenses."""
    heading = words_of(language).headings[kind]
    return heading.replace("Licences", "Licenses") if paper is Paper.letter else heading


def date_of(text: str, language: str) -> str:
    """A date in words: `2020-03` is "Mar 2020"; a year alone and a day stay as they are."""
    year, _, month = text.partition("-")
    if not month or "-" in month:
        return text
    return f"{words_of(language).months[int(month) - 1]}{year}"


def span_of(start: str | None, end: str | None, language: str) -> str | None:
    """From when to when; a start without an end lasts until today."""
    if start is None:
        return date_of(end, language) if end else None
    last = date_of(end, language) if end else words_of(language).today
    return f"{date_of(start, language)} – {last}"


def studied(course: CvCourse, language: str) -> str:
    """A degree with its field: "Bachelor of Science in Nursing"; one that names its field stays as it is."""
    degree, field = course.degree, course.field
    if not degree or not field or field.casefold() in degree.casefold():
        return degree or field or ""
    # "Ausbildung zum" leads on by itself.
    leads_on = degree.rsplit(maxsplit=1)[-1].casefold() in _LEADING_ON
    return f"{degree} {field}" if leads_on else f"{degree} {words_of(language).studied_in} {field}"


def certificate_line(held: CvCertificate, language: str) -> str:
    """A licence or certificate in one line, in the order in which it is read."""
    words = words_of(language)
    parts = [held.name, held.issuer]
    if held.jurisdiction and not _says_where(held):
        parts.append(_place(held.jurisdiction))
    parts.append(f"{words.number} {held.number}" if held.number else None)
    parts.append(date_of(held.issued_on, language) if held.issued_on else None)
    parts.append(f"{words.expires} {date_of(held.expires_on, language)}" if held.expires_on else None)
    parts.append(_counting(held, words))
    return " · ".join(part for part in parts if part)


def _says_where(held: CvCertificate) -> bool:
    """Whether name and issuer already say for which place a licence is."""
    told = held_credentials(" · ".join(filter(None, (held.name, held.issuer))))
    return bool(told) and told[0].jurisdiction == held.jurisdiction


def _place(code: str) -> str:
    """The name of a state or country by its code; what is no code stays as it is."""
    country = pycountry.countries.get(alpha_2=code) if len(code) == len("GB") else None
    known = str(getattr(country, "common_name", country.name)) if country else code
    return region_of(code) or known


def _counting(held: CvCertificate, words: Words) -> str | None:
    several = {True: words.several_states, False: "single state", None: None}[held.multistate]
    return ", ".join(filter(None, (several, held.standing))) or None


def language_line(spoken: CvLanguage, language: str) -> str:
    """A language with its level."""
    level = words_of(language).native if spoken.level == "native" else spoken.level
    name = language_named(spoken.name, language)
    return f"{name} ({level})" if level else name
