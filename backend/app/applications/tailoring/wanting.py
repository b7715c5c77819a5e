"""What a posting asks for, as keywords a CV can name: its title, skills, licences and languages."""

from collections.abc import Iterator

from app.applications.tailoring.stored import Keyword
from app.applications.tailoring.types import Importance, KeywordKind
from app.matching.checklist import MENTIONED
from app.matching.detail import PostingDetail, skills_of
from app.matching.wording import words_about
from app.ml.credentials.held import held_in
from app.ml.lexicon.concepts import lexicon
from app.ml.text.types import SkillKind
from app.ml.titles.reading import read_title

_ORDER = list(Importance)
LONGEST_QUOTE = 300


def keywords_of(posting: PostingDetail) -> list[Keyword]:
    """What the posting asks for, what is firm first; each once, as firmly as it is asked anywhere."""
    found: dict[str, Keyword] = {}
    for keyword in (*_title(posting), *_credentials(posting), *_languages(posting), *_skills(posting)):
        have = found.get(keyword.key)
        if have is None or _ORDER.index(keyword.importance) < _ORDER.index(have.importance):
            found[keyword.key] = keyword
    return sorted(found.values(), key=lambda keyword: _ORDER.index(keyword.importance))


def _title(posting: PostingDetail) -> Iterator[Keyword]:
    title = read_title(posting.title)
    if title.tokens:
        yield _keyword(f"title:{title.core}", KeywordKind.job_title, title.core, "nice", posting.title, [*title.tokens])


def _credentials(posting: PostingDetail) -> Iterator[Keyword]:
    for asked in posting.credentials:
        importance = "must" if asked.required else "nice"
        yield _keyword(f"credential:{asked.type}", KeywordKind.credential, asked.name, importance, asked.quote)


def _languages(posting: PostingDetail) -> Iterator[Keyword]:
    for asked in posting.languages:
        importance = "must" if asked.required else "nice"
        yield _keyword(f"language:{asked.name}", KeywordKind.language, asked.name, importance, asked.quote)


def _skills(posting: PostingDetail) -> Iterator[Keyword]:
    """The skills asked for, without those that are the licences asked for by another name."""
    licences = {asked.type for asked in posting.credentials}
    yield from (keyword for keyword in _all_skills(posting) if not _types_in(keyword.name) & licences)


def _types_in(name: str) -> set[str]:
    # "Registered nursing" is what a registered nurse does.
    spoken = name.replace("nursing", "nurse")
    return {held.type for named in (name, spoken) for held in held_in(named)}


def _all_skills(posting: PostingDetail) -> Iterator[Keyword]:
    asked: set[str] = set()
    for one in posting.requirements:
        for skill_id in one.skill_ids:
            asked.add(skill_id)
            yield from _skill(skill_id, one.importance, one.quote)
    named = [skill_id for skill_id, _ in skills_of(posting) if skill_id not in asked]
    for skill_id in named[:MENTIONED]:
        quote = next(iter(words_about(posting, [skill_id])), None)
        yield from _skill(skill_id, "generic", quote)


def _skill(skill_id: str, importance: str, quote: str | None) -> Iterator[Keyword]:
    skill = lexicon().get(skill_id)
    # Languages are asked for on their own.
    if skill and skill.kind is not SkillKind.LANGUAGE:
        yield _keyword(skill_id, KeywordKind.skill, skill.name, importance, quote or skill.name)


def _keyword(
    key: str, kind: KeywordKind, name: str, importance: str, quote: str, tokens: list[str] | None = None
) -> Keyword:
    known = importance if importance in {"must", "nice"} else "generic"
    return Keyword(
        key=key,
        kind=kind,
        name=name,
        importance=Importance(known),
        quote=quote[:LONGEST_QUOTE],
        tokens=tokens or [],
    )
