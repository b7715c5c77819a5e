"""All questions there are for a job and a persona, and the course of an interview chosen from them."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from app.coach.builtin import Builtin
from app.coach.questions.asked import Ground, Position
from app.coach.questions.of_demands import questions_of
from app.coach.stored import Question
from app.coach.types import QuestionKind

DEFAULT_ORDER = (
    QuestionKind.opening,
    QuestionKind.experience,
    QuestionKind.motivation,
    QuestionKind.gap,
    QuestionKind.experience,
    QuestionKind.scenario,
    QuestionKind.gap,
    QuestionKind.closing,
)
# What takes the place of a kind that has run out, and fills an interview that is longer than its course.
_FILL = (QuestionKind.experience, QuestionKind.scenario, QuestionKind.gap)
_IMPORTANCE = {"must": 0, "nice": 1, "generic": 2}


@cache
def _general() -> tuple[Question, ...]:
    data = tomllib.loads(Path(__file__).with_name("general.toml").read_text())
    return tuple(Question(id=f"general:{number}", **one) for number, one in enumerate(data["questions"]))


def bank(ground: Ground, persona: Builtin | None = None) -> list[Question]:
    """Every question: about the posting first, then the persona's own, then the general ones."""
    own = persona.questions if persona else ()
    return [*_about(ground.position), *own, *_filled(ground.position, own)]


def _about(position: Position | None) -> list[Question]:
    if position is None:
        return []
    demands = sorted(position.demands, key=lambda demand: _IMPORTANCE.get(demand.importance, 2))
    return list({question.id: question for question in questions_of(demands)}.values())


def _filled(position: Position | None, own: Sequence[Question]) -> Iterator[Question]:
    """The general questions: those that name a job where there is one, and none that the persona asks already."""
    texts = {question.text for question in own}
    for question in _general():
        named = "{" in question.text
        if question.text in texts or (named and position is None):
            continue
        if named and position is not None:
            yield question.model_copy(
                update={
                    "text": question.text.format(title=position.title, company=position.company),
                    "expects": [position.company, position.title],
                }
            )
        else:
            yield question


def course(questions: Sequence[Question], order: Sequence[QuestionKind], count: int) -> list[Question]:
    """An interview of so many questions in the order of these kinds; none is asked twice.

    It ends as the order ends, however short it is. A kind that has run out is filled from others.
    """
    left = {kind: [one for one in questions if one.kind is kind] for kind in QuestionKind}
    chosen: list[Question] = []
    for kind in _kinds(order or DEFAULT_ORDER, count):
        source = next((other for other in (kind, *_FILL, *QuestionKind) if left[other]), None)
        if source is not None:
            chosen.append(left[source].pop(0))
    return chosen


def _kinds(order: Sequence[QuestionKind], count: int) -> list[QuestionKind]:
    *course_, last = order
    more = [_FILL[number % len(_FILL)] for number in range(max(0, count - len(order)))]
    return [*[*course_, *more][: count - 1], last]
