"""How the keys of counts are called, and which key a name means."""

from functools import cache

from app.insights.market.types import By, PayBy
from app.matching.countries import country_name
from app.ml.lexicon.concepts import lexicon
from app.ml.occupations import occupation_of
from app.ml.occupations.index import occupations
from app.ml.places.geography import country_coded, country_named
from app.ml.titles.families import families
from app.ml.titles.reading import read_title

UNSTATED = "Not stated"
_ESCO = "http://data.europa.eu/esco/occupation/"


def name_of(kind: By | PayBy, key: str) -> str:
    """What a key is called; the key itself where we know no better."""
    if not key:
        return UNSTATED
    if kind in (By.country, PayBy.country):
        return country_name(key)
    if kind in (By.family, PayBy.family):
        return _families().get(key, key)
    if kind in (By.occupation, PayBy.occupation):
        return _occupations().get(key, key)
    if kind is PayBy.skill:
        return skill_name(key)
    return key.replace("_", " ").capitalize() if kind in (By.seniority, By.remote) else key


def key_of(kind: PayBy, name: str) -> str:
    """The key that a name, an id or a code means; a name we don't know is its own key."""
    wanted = name.strip()
    if kind is PayBy.job_title:
        return " ".join(read_title(wanted).tokens)
    if kind is PayBy.country:
        return country_coded(wanted.upper()) or country_named(wanted) or wanted
    if kind is PayBy.family:
        return next((slug for slug, label in _families().items() if label.casefold() == wanted.casefold()), wanted)
    if kind is PayBy.occupation:
        found = () if wanted.startswith(_ESCO) else occupation_of(wanted)
        return found[0].uri if found else wanted
    known = lexicon().get(wanted) or lexicon().by_name(wanted)
    return known.id if known else wanted


def skill_name(skill_id: str) -> str:
    """What a skill is called."""
    known = lexicon().get(skill_id)
    return known.name if known else skill_id


@cache
def _families() -> dict[str, str]:
    return {family.slug: family.label for family in families()}


@cache
def _occupations() -> dict[str, str]:
    index = occupations()
    return {_ESCO + uuid: label for uuid, label in zip(index.uuids, index.labels, strict=True)}
