"""Invented people, each in a file of `people/`, with the facts that reading their CV must give back."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "people"

_HEADINGS = {
    "en": "Summary; Professional Experience; Education; Skills; Languages; Licenses & Certifications; Contact",
    "de": "Profil; Berufserfahrung; Ausbildung; Kenntnisse; Sprachen; Zertifikate; Kontakt",
    "fr": "Profil professionnel; Expérience professionnelle; Formation; Compétences; Langues; Certifications; "
    "Coordonnées",
    "es": "Perfil; Experiencia laboral; Formación académica; Habilidades; Idiomas; Certificaciones; Datos de contacto",
    "pt": "Resumo; Experiência profissional; Formação acadêmica; Competências; Idiomas; Certificações; Contato",
}
_SECTIONS = ("summary", "experience", "education", "skills", "languages", "certifications", "contact")
_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}


@dataclass(frozen=True)
class Job:
    """One position; dates are `YYYY-MM` or `YYYY`, `end` None until today."""

    title: str
    company: str
    place: str
    start: str
    end: str | None
    bullets: tuple[str, ...]
    unit: str | None = None


@dataclass(frozen=True)
class Course:
    """One course of study; `link` stands between degree and subject."""

    degree: str
    subject: str
    school: str
    start: str
    end: str
    link: str = " in "


@dataclass(frozen=True, eq=False)
class Person:
    """A person as their CV shows them; `spoken` is their languages by English name and level."""

    slug: str
    language: str
    name: str
    headline: str
    email: str
    phone: str
    place: str
    link: str
    summary: str
    jobs: tuple[Job, ...]
    courses: tuple[Course, ...]
    skills: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    spoken: tuple[tuple[str, str], ...]
    certifications: tuple[str, ...]
    headings: dict[str, str]
    months: tuple[str, ...]
    now: str


def load(slug: str) -> Person:
    """Return the person in a file."""
    told = tomllib.loads((FOLDER / f"{slug}.toml").read_text("utf-8"))
    language = told.pop("language")
    headings = dict(zip(_SECTIONS, _HEADINGS[language].split("; "), strict=True)) | told.pop("headings", {})
    languages = told.pop("languages")
    return Person(
        slug=slug,
        language=language,
        jobs=tuple(_job(job) for job in told.pop("jobs")),
        courses=tuple(Course(**course) for course in told.pop("courses")),
        skills=tuple(told.pop("skills")),
        languages=tuple((name, level) for name, level, _, _ in languages),
        spoken=tuple((name, level) for _, _, name, level in languages),
        certifications=tuple(told.pop("certifications", ())),
        headings=headings,
        months=tuple(_MONTHS[language].split()),
        **told,
    )


# Any: parsed TOML.
def _job(told: dict[str, Any]) -> Job:
    return Job(**({"end": None} | told | {"bullets": tuple(told["bullets"])}))


def everyone() -> tuple[Person, ...]:
    """Return all people, by the names of their files."""
    return tuple(load(path.stem) for path in sorted(FOLDER.glob("*.toml")))
