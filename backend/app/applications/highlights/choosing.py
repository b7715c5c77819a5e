"""Highlights without a model: the CV's own lines that answer the posting best, unchanged, and what else it shows."""

from collections.abc import Iterator

from app.applications.drafting.plan import voice_in
from app.applications.drafting.said import Said, once, plain_title
from app.applications.facts import Material, Quoted
from app.applications.relevance import ranked_lines

FEWEST, MOST = 3, 8
# A line that answers nothing the posting asks is a highlight only where there is nothing better.
LEAST_WORTH = 1.0
_MOST_SKILLS, _LONGEST = 8, 300


def chosen(material: Material, variant: int = 0) -> list[Said]:
    """Three to eight lines, the best first; fewer where the CV says less. `variant` lets other lines have a turn."""
    ranked = [line for line in ranked_lines(material) if len(line.text) <= _LONGEST]
    good = [line for line in ranked if line.worth >= LEAST_WORTH]
    shown = [Said(_plain(line.text), line.support) for line in good]
    facts = list(_facts(material))
    room = MOST - min(len(facts), FEWEST)
    turn = (variant * room) % len(shown) if len(shown) > room else 0
    found = [*(shown[turn:] + shown[:turn])[:room], *facts]
    rest = [*(Said(_plain(line.text), line.support) for line in ranked if line not in good), *_more(material)]
    for said in rest:
        if len(found) >= FEWEST:
            break
        found.append(said)
    unique = {said.text.casefold(): said for said in reversed(found)}
    return list(reversed(unique.values()))[:MOST]


def _facts(material: Material) -> Iterator[Said]:
    """What the CV shows beside its lines: skills, licences, languages that the posting asks for."""
    skills = material.skills[:_MOST_SKILLS]
    if skills:
        yield Said(", ".join(skill.name for skill in skills), once([q for skill in skills for q in skill.quotes]))
    for held in {held.name: held for held in material.credentials if held.asked}.values():
        yield Said(held.name, (held.quote, Quoted("job", held.asked or "")))
    for spoken in material.tongues:
        if spoken.asked:
            told = voice_in(material.written_in).spoken(spoken)
            yield Said(told, (spoken.quote, Quoted("job", spoken.asked)))


def _more(material: Material) -> Iterator[Said]:
    """What can still be said of somebody whose CV says little."""
    for position in material.positions:
        parts = [part for part in (plain_title(position.title or ""), position.company) if part]
        yield Said(", ".join(parts), position.quotes)
    yield from (Said(held.name, (held.quote,)) for held in material.credentials)
    for course in material.courses:
        if course.degree:
            yield Said(", ".join(part for part in (course.degree, course.school) if part), course.quotes)
    yield from (Said(skill.name, skill.quotes) for skill in material.skills)
    yield from (Said(other.quote, (other,)) for other in material.other_skills)
    if material.headline:
        yield Said(material.headline.quote, (material.headline,))


def _plain(line: str) -> str:
    return line.strip().rstrip(".;")
