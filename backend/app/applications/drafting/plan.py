"""What a draft says, in which order, and how much of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.applications.drafting.english import English
from app.applications.drafting.german import German
from app.applications.drafting.said import Part, Said
from app.applications.drafting.voice import Voice
from app.applications.facts import Credential, Material
from app.applications.relevance import Line, ranked_lines
from app.applications.types import Length, Options, Tone

_VOICES: dict[str, type[Voice]] = {"English": English, "German": German}


@dataclass(frozen=True, slots=True)
class Measure:
    """How much a letter of one length says."""

    lines: int
    of_a_position: int
    positions: int
    skills: int
    credentials: int
    tells_all: bool


_MEASURES = {
    Length.short: Measure(lines=2, of_a_position=2, positions=1, skills=4, credentials=0, tells_all=False),
    Length.medium: Measure(lines=5, of_a_position=3, positions=2, skills=6, credentials=2, tells_all=False),
    Length.long: Measure(lines=9, of_a_position=4, positions=3, skills=8, credentials=5, tells_all=True),
}
# The best lines are in every variant; of the others each takes some.
_ALWAYS = 2
_MOST_OTHERS, _MOST_CREDENTIALS = 5, 5


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole letter without a model; `language` is the one it is written in."""

    greeting: str
    parts: tuple[Part, ...]
    closing: str
    signature: str
    language: str


def voice_of(options: Options, variant: int) -> Voice:
    """The voice of a letter; English where the language is one drafts are not written in."""
    return _VOICES.get(options.language, English)(options.tone, variant)


def voice_in(code: str | None) -> Voice:
    """The voice of a language by its ISO 639-1 code; English where there is none."""
    return next((kind for kind in _VOICES.values() if kind.code == code), English)(Tone.formal, 0)


def draft(material: Material, options: Options, variant: int = 0) -> Draft:
    """A letter from evidence; the same material, options and variant give the same letter."""
    voice, measure = voice_of(options, variant), _MEASURES[options.length]
    parts = (
        Part("opening", tuple(voice.opening(material))),
        *_work(material, voice, measure, variant),
        Part("proof", tuple(_proof(material, voice, measure))),
        Part("closing", tuple(_closing(voice, options.length))),
    )
    told = tuple(part for part in parts if part.sentences)
    return Draft(voice.greeting(material.company), told, voice.closing(), material.full_name or "", voice.language)


def _work(material: Material, voice: Voice, measure: Measure, variant: int) -> Iterator[Part]:
    """The skills asked for, then position by position what was done there."""
    groups = _chosen(material, voice, measure, variant)
    first = [voice.skills(material.skills[: measure.skills])] if material.skills else []
    for number, lines in groups.items():
        deeds = voice.deeds(material.positions[number], lines, again=number == 0)
        if number == 0:
            first += deeds
        elif deeds:
            if first:
                yield Part("fit", tuple(first))
            first = []
            yield Part(f"position {number}", tuple(deeds))
    if first:
        yield Part("fit", tuple(first))


def _chosen(material: Material, voice: Voice, measure: Measure, variant: int) -> dict[int, list[Line]]:
    """The lines to tell by position, the newest position first; only lines in the letter's language can be told."""
    if material.written_in not in {None, voice.code}:
        return {}
    ranked = ranked_lines(material)
    best, rest = ranked[:_ALWAYS], ranked[_ALWAYS:]
    turn = (variant * max(1, measure.lines - _ALWAYS)) % len(rest) if rest else 0
    taken: dict[int, list[Line]] = {}
    for line in (*best, *rest[turn:], *rest[:turn]):
        full = sum(map(len, taken.values())) >= measure.lines
        held = taken.get(line.position, [])
        new = line.position not in taken and len(taken) >= measure.positions
        if not full and not new and len(held) < measure.of_a_position:
            taken[line.position] = [*held, line]
    return {number: _as_written(taken[number], material) for number in sorted(taken)}


def _as_written(lines: Sequence[Line], material: Material) -> list[Line]:
    """The best line first, the others in the order of the CV."""
    first, *others = lines
    order = {text: place for place, text in enumerate(material.positions[first.position].lines)}
    return [first, *sorted(others, key=lambda line: order[line.text])]


def _proof(material: Material, voice: Voice, measure: Measure) -> Iterator[Said]:
    """Licences, languages and degrees: what is asked for, in a long letter all of it."""
    credentials = _credentials(material, measure)
    if credentials:
        yield voice.credentials(credentials)
    tongues = [one for one in material.tongues if one.asked or (measure.tells_all and len(material.tongues) > 1)]
    if tongues:
        yield voice.tongues(tongues)
    for course in material.courses[:1]:
        said = voice.course(course) if measure.tells_all or course.asked else None
        if said:
            yield said
    if measure.tells_all and material.other_skills:
        others = material.other_skills[:_MOST_OTHERS]
        yield Said(voice.others([one.quote for one in others]), tuple(others))


def _credentials(material: Material, measure: Measure) -> list[Credential]:
    """Those asked for; beside them, and where there are none, the others as far as there is room."""
    asked = [one for one in material.credentials if one.asked]
    others = [one for one in material.credentials if not one.asked]
    if asked and not measure.tells_all:
        return asked[:_MOST_CREDENTIALS]
    return (asked + others)[: max(measure.credentials, min(len(asked), _MOST_CREDENTIALS))]


def _closing(voice: Voice, length: Length) -> Iterator[Said]:
    wishes = voice.wish()
    yield from (Said(text) for text in (wishes[:1] if length is Length.short else wishes))
