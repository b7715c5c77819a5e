"""Choosing and ordering the lines of a CV for a posting: by fixed rules, with the reason for each, and no new word.

Positions keep the order of time, which readers and programs expect; within each the lines that answer the posting come
first. A keyword of the posting that the CV names anywhere is named in the tailored CV too.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.applications.documents.cv import SectionKind
from app.applications.tailoring import wording
from app.applications.tailoring.lines import SECTIONS, bullets_of, number_of, texts_of
from app.applications.tailoring.stored import Choice, Content
from app.applications.tailoring.types import Importance, KeywordKind
from app.applications.tailoring.weighing import Scale, Weight
from app.profile.entries import ExperienceEntry

# Lines a position is given without saying anything the posting asks for, by its place from the newest.
ROOM = (6, 6, 4, 4)
ROOM_BEHIND, MOST_BULLETS = 2, 9
# What ended so long ago and answers nothing is left out, as long as so many positions stay.
OLD_YEARS, FEWEST_POSITIONS = 15, 3
MOST_SKILLS = 24


def planned(content: Content, said: Sequence[str], today: date) -> dict[str, list[Choice]]:
    """The choices for every list of a CV; `said` are the posting's own lines."""
    planner = _Planner(content, Scale.of(content, said), texts_of(content), today)
    return dict(planner.lists())


@dataclass(frozen=True, slots=True)
class _Planner:
    content: Content
    scale: Scale
    texts: Mapping[str, str]
    today: date

    def lists(self) -> Iterator[tuple[str, list[Choice]]]:
        yield SECTIONS, self._sections()
        values = self.content.values
        yield SectionKind.experience, [self._position(number) for number in range(len(values.experience))]
        for number in range(len(values.experience)):
            yield bullets_of(f"experience.{number}"), self._bullets(number)
        yield SectionKind.skills, self._skills()
        yield SectionKind.education, self._as_they_are("education", len(values.education), "Your education.")
        yield SectionKind.certifications, self._asked_first("certifications", len(values.certifications))
        yield SectionKind.languages, self._asked_first("languages", len(values.languages))

    def _weight(self, line_id: str) -> Weight:
        return self.scale.weigh(self.texts.get(line_id, ""), self.content.names.get(line_id, ()))

    # positions

    def _position(self, number: int) -> Choice:
        line_id = f"experience.{number}"
        weights = [self._weight(line_id), *(weight for _, weight in self._weighed(number))]
        named = {keyword.key: keyword for one in weights for keyword in one.keywords}
        together = Weight(0.0, tuple(named.values()))
        about = wording.about(together)
        entry = self.content.values.experience[number]
        if number == 0:
            return Choice(id=line_id, reason=about or "Your newest position.")
        if about is None and number >= FEWEST_POSITIONS and self._is_old(entry):
            reason = f"Ended in {(entry.end or '')[:4]} and names nothing the posting asks for."
            return Choice(id=line_id, shown=False, reason=reason)
        return Choice(id=line_id, reason=about or "Kept, so that your history has no gap.")

    def _is_old(self, entry: ExperienceEntry) -> bool:
        return entry.end is not None and int(entry.end[:4]) < self.today.year - OLD_YEARS

    def _weighed(self, number: int) -> list[tuple[str, Weight]]:
        bullets = self.content.values.experience[number].bullets
        ids = [f"{bullets_of(f'experience.{number}')}.{at}" for at in range(len(bullets))]
        return [(line_id, self._weight(line_id)) for line_id in ids]

    def _bullets(self, number: int) -> list[Choice]:
        """The lines that answer the posting first, by what they are worth; then the others as far as there is room."""
        weighed = self._weighed(number)
        answering = sorted((pair for pair in weighed if pair[1].speaks), key=lambda pair: -pair[1].worth)
        others = [pair for pair in weighed if not pair[1].speaks]
        room = ROOM[number] if number < len(ROOM) else ROOM_BEHIND
        needed = self._needed(answering)
        choices: list[Choice] = []
        for place, (line_id, weight) in enumerate(answering):
            shown = place < MOST_BULLETS or line_id in needed
            choices.append(Choice(id=line_id, shown=shown, reason=wording.about(weight) or ""))
        free = max(0, room - len(answering))
        for place, (line_id, weight) in enumerate(others):
            choices.append(Choice(id=line_id, shown=place < free, reason=_plainly(weight, shown=place < free)))
        return sorted(choices, key=lambda choice: not choice.shown)

    def _needed(self, answering: Sequence[tuple[str, Weight]]) -> set[str]:
        """The lines that are the first of their position to name a keyword."""
        seen: set[str] = set()
        needed: set[str] = set()
        for line_id, weight in answering:
            new = {keyword.key for keyword in weight.keywords} - seen
            if new:
                needed.add(line_id)
                seen |= new
        return needed

    # lists of names

    def _skills(self) -> list[Choice]:
        asked, others = self._split("skills", len(self.content.skills))
        free = max(0, MOST_SKILLS - len(asked))
        choices = [Choice(id=line_id, reason=wording.asked(weight.keywords[0])) for line_id, weight in asked]
        for place, line_id in enumerate(others):
            shown = place < free
            reason = "Not asked for; it follows what is." if shown else f"Not asked for; {MOST_SKILLS} skills stand."
            choices.append(Choice(id=line_id, shown=shown, reason=reason))
        return choices

    def _asked_first(self, name: str, count: int) -> list[Choice]:
        asked, others = self._split(name, count)
        first = [Choice(id=line_id, reason=wording.asked(weight.keywords[0])) for line_id, weight in asked]
        return [*first, *(Choice(id=line_id, reason="Not asked for; kept as it is.") for line_id in others)]

    def _split(self, name: str, count: int) -> tuple[list[tuple[str, Weight]], list[str]]:
        """What is asked for, the firmest first, and the rest in the profile's order."""
        order = list(Importance)
        weighed = [(f"{name}.{number}", self._weight(f"{name}.{number}")) for number in range(count)]
        asked = [pair for pair in weighed if pair[1].keywords]
        asked.sort(key=lambda pair: (order.index(pair[1].firmest or Importance.generic), number_of(pair[0])))
        return asked, [line_id for line_id, weight in weighed if not weight.keywords]

    def _as_they_are(self, name: str, count: int, reason: str) -> list[Choice]:
        return [Choice(id=f"{name}.{number}", reason=reason) for number in range(count)]

    # sections

    def _sections(self) -> list[Choice]:
        """Licences before experience where the posting demands one; education first for those without positions."""
        demanded = [
            keyword
            for keyword in self.content.keywords
            if keyword.kind is KeywordKind.credential and keyword.importance is Importance.must
        ]
        reasons: dict[SectionKind, str] = dict.fromkeys(SectionKind, "In its usual place.")
        order = [kind for kind in SectionKind if self._has(kind)]
        held = {key for line_id, keys in self.content.names.items() if _is_certificate(line_id) for key in keys}
        if met := [keyword for keyword in demanded if keyword.key in held]:
            _lift(order, SectionKind.certifications, lambda kind: kind is SectionKind.summary)
            reasons[SectionKind.certifications] = f"First, since the posting demands {met[0].name}."
        if SectionKind.education in order and not self.content.values.experience:
            _lift(order, SectionKind.education, lambda kind: kind is SectionKind.summary)
            reasons[SectionKind.education] = "First, since you list no positions."
        return [Choice(id=f"{SECTIONS}.{kind}", reason=reasons[kind]) for kind in order]

    def _has(self, kind: SectionKind) -> bool:
        if kind is SectionKind.skills:
            return bool(self.content.skills)
        return bool(getattr(self.content.values, kind.value))


def _lift(order: list[SectionKind], kind: SectionKind, stays_before: Callable[[SectionKind], bool]) -> None:
    """Move a section to the front, behind those that stay before it."""
    order.remove(kind)
    at = sum(stays_before(other) for other in order)
    order.insert(at, kind)


def _is_certificate(line_id: str) -> bool:
    return line_id.startswith("certifications.")


def _plainly(weight: Weight, *, shown: bool) -> str:
    """The reason for a line that answers nothing."""
    if not shown:
        return "Names nothing the posting asks for, and this position has lines enough."
    return "Shows a result in figures." if weight.figures else "Kept, as there is room for it."
