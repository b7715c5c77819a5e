"""Read what somebody asks about pay."""

from collections.abc import Sequence

from app.core.schemas import PayPeriod
from app.insights.salary.types import Asked
from app.ml.lexicon.concepts import lexicon
from app.ml.occupations import occupation_of
from app.ml.pay.money import currency_of_country
from app.ml.places.reading import Place, read_places
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import read_title


def asked_of(
    title: str,
    *,
    location: str = "",
    seniority: Seniority | None = None,
    skills: Sequence[str] = (),
    remote: Remote | None = None,
    currency: str | None = None,
    period: PayPeriod = "year",
) -> Asked:
    """The question, read; `skills` are names or ids, and what the lexicon does not know is told apart."""
    read, place, named = read_title(title), _place(location), occupation_of(title)
    names = [name for skill in skills for name in _names(skill)]
    known = {skill: found.id for skill in names if (found := lexicon().get(skill) or lexicon().by_name(skill))}
    return Asked(
        title=" ".join(title.split()),
        core=read.core,
        tokens=read.tokens,
        family=read.family,
        esco_uri=named[0].uri if named else None,
        seniority=seniority or read.seniority,
        location=" ".join(location.split()),
        country=place.country,
        region=place.region,
        city=place.city,
        remote=remote,
        skill_ids=tuple(sorted(set(known.values()))),
        currency=currency or (currency_of_country(place.country) if place.country else None),
        period=period,
        unknown_skills=tuple(sorted(skill for skill in set(names) if skill not in known)),
    )


def _names(skill: str) -> list[str]:
    """One name, or several with commas between them."""
    if lexicon().get(skill) or lexicon().by_name(skill):
        return [skill]
    return [name for part in skill.split(",") if (name := part.strip())]


def _place(location: str) -> Place:
    return next((place for place in read_places(location) if place.country), Place(location))
