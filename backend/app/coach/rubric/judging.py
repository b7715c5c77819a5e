"""A whole answer judged: the criteria of its kind of question, what was good, and what to do next time."""

from collections.abc import Sequence

from app.coach.rubric import criteria
from app.coach.rubric.criteria import Judge
from app.coach.rubric.heard import Heard
from app.coach.stored import Criterion, Feedback, Question
from app.coach.types import QuestionKind

# What carries an answer counts double.
HEAVY = {"action", "result", "bridge", "figure", "direct", "asks"}
GOOD, POOR = 3, 2
MOST_ADVICE = 3
# Below that, a good half sentence is no strength.
WORTH_PRAISE = 30

_STAR: tuple[Judge, ...] = (
    criteria.situation,
    criteria.task,
    criteria.action,
    criteria.result,
    criteria.figures,
    criteria.evidence,
    criteria.to_the_point,
    criteria.length(90, 280),
)
_OF_KIND: dict[QuestionKind, tuple[Judge, ...]] = {
    QuestionKind.experience: _STAR,
    QuestionKind.scenario: _STAR,
    QuestionKind.gap: (criteria.honest, criteria.bridge, criteria.plan, criteria.evidence, criteria.length(50, 200)),
    QuestionKind.opening: (
        criteria.evidence,
        criteria.figures,
        criteria.forward,
        criteria.to_the_point,
        criteria.length(80, 260),
    ),
    QuestionKind.motivation: (
        criteria.to_the_point,
        criteria.forward,
        criteria.evidence,
        criteria.length(50, 200),
    ),
    QuestionKind.credential: (criteria.direct, criteria.detail, criteria.to_the_point, criteria.length(10, 100)),
    QuestionKind.pay: (criteria.figure, criteria.reason, criteria.open_end, criteria.length(20, 120)),
    QuestionKind.closing: (criteria.asks, criteria.length(10, 120)),
}


def names_of(kind: QuestionKind) -> list[str]:
    """The criteria by which answers to a kind of question are judged."""
    probe = Heard("", _probe(kind))
    return [judge(probe).name for judge in _OF_KIND[kind]]


def review(heard: Heard) -> Feedback:
    """What is to be said of an answer."""
    rubric = [judge(heard) for judge in _OF_KIND[heard.question.kind]]
    return Feedback(
        rubric=rubric,
        overall=overall(rubric),
        strength=_strength(rubric),
        advice=[one.reason for one in _weakest(rubric)][:MOST_ADVICE],
    )


def overall(rubric: Sequence[Criterion]) -> int | None:
    """Of 100, over what could be judged; null where that is less than half."""
    judged = [(one.score / one.best, 2 if one.name in HEAVY else 1) for one in rubric if one.score is not None]
    if 2 * len(judged) < len(rubric) or not judged:
        return None
    return round(100 * sum(share * weight for share, weight in judged) / sum(weight for _, weight in judged))


def _strength(rubric: Sequence[Criterion]) -> str | None:
    """What was best, in the person's own words where there are some."""
    good = [one for one in rubric if one.score is not None and one.score >= GOOD and one.name != "length"]
    if not good or (overall(rubric) or 0) < WORTH_PRAISE:
        return None
    best = max(good, key=lambda one: (one.score or 0, one.name in HEAVY, bool(one.quotes)))
    return f'{best.reason} "{best.quotes[0]}"' if best.quotes else best.reason


def _weakest(rubric: Sequence[Criterion]) -> list[Criterion]:
    poor = [one for one in rubric if one.score is not None and one.score <= POOR]
    return sorted(poor, key=lambda one: (one.score or 0, one.name not in HEAVY))


def _probe(kind: QuestionKind) -> Question:
    return Question(id="", kind=kind, text="")
