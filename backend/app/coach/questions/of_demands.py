"""A question for each thing the posting asks for, by how the profile answers it."""

from collections.abc import Sequence
from hashlib import sha256

from app.coach.questions.asked import Demand
from app.coach.stored import Question
from app.coach.types import QuestionKind

LONGEST_QUOTE = 160
_CHECKED = {"credential", "language", "degree"}
_STAR_HINTS = [
    "Where and when it was",
    "What had to be achieved",
    "What you did yourself",
    "What came of it, in figures",
]
_GAP_HINTS = [
    "Say openly what you have not done",
    "What you have done that comes closest",
    "How you will learn it, and by when",
]
_CHECKED_HINTS = ["Answer first, explain after", "Where it is valid, since when, until when", "What is under way"]
_MET = (
    "You will need {what} here. Tell me about a time you used it for something that mattered.",
    "Take me through a piece of work in which {what} made the difference.",
    "Where did {what} give you trouble, and what did you do?",
    "Tell me about the hardest thing you did with {what}.",
)
_PARTLY = (
    "This job needs {what}. Your CV shows {near}. What carries over, and what would be new to you?",
    "How would you get from {near} to {what} in your first weeks here?",
)
_MISSING = (
    "This job asks for {what}, and I do not see it in your CV. How would you go about it?",
    "You have not worked with {what} yet, as far as I can see. Why should that not worry us?",
)
_OTHER = (
    'The posting says: "{quote}". Tell me about a time you did just that.',
    '"{quote}": what in your work shows that?',
)


def questions_of(demands: Sequence[Demand]) -> list[Question]:
    """A question a demand, in their order; wordings take turns."""
    turns: dict[tuple[str, ...], int] = {}
    return [_question(demand, turns) for demand in demands]


def _question(demand: Demand, turns: dict[tuple[str, ...], int]) -> Question:
    kind = kind_of(demand)
    return Question(
        id=f"{kind}:{sha256(f'{demand.kind}|{demand.text}|{demand.job_quote}'.encode()).hexdigest()[:10]}",
        kind=kind,
        text=_text(demand, turns),
        why=_why(demand),
        about=demand.text,
        standing=demand.standing,
        job_quote=demand.job_quote or None,
        cv_quotes=list(demand.cv_quotes),
        hints=_hints(kind),
        expects=list(demand.skills) or ([demand.text] if demand.kind in _CHECKED else []),
    )


def kind_of(demand: Demand) -> QuestionKind:
    """What a question about a demand is after."""
    if demand.kind in _CHECKED:
        return QuestionKind.credential
    return QuestionKind.gap if demand.standing in {"missing", "partly"} else QuestionKind.experience


def _hints(kind: QuestionKind) -> list[str]:
    if kind is QuestionKind.credential:
        return list(_CHECKED_HINTS)
    return list(_GAP_HINTS if kind is QuestionKind.gap else _STAR_HINTS)


def _text(demand: Demand, turns: dict[tuple[str, ...], int]) -> str:
    if demand.kind == "credential":
        return f"This job names {demand.text}. Where do you stand with it?"
    if demand.kind == "language":
        return f"You will need {demand.text}. What have you done at work in it?"
    if demand.kind == "degree":
        return (
            f'The posting names "{_cut(demand.job_quote or demand.text)}". What in your education or work answers that?'
        )
    if demand.kind == "years" and demand.years_asked is not None and not demand.skills:
        return _years(demand.years_asked, demand.years_own)
    wordings = _wordings(demand)
    turns[wordings] = turns.get(wordings, -1) + 1
    chosen = wordings[turns[wordings] % len(wordings)]
    return chosen.format(
        what=_listed(demand.skills), near=_listed(demand.near), quote=_cut(demand.job_quote or demand.text)
    )


def _wordings(demand: Demand) -> tuple[str, ...]:
    if not demand.skills:
        return _OTHER
    if demand.standing == "partly" and demand.near:
        return _PARTLY
    return _MET if demand.standing in {"met", "unjudged"} else _MISSING


def _years(asked: int, own: float | None) -> str:
    if own is None:
        return f"We ask for {asked} years of experience. Which of your work should count?"
    if own >= asked:
        return f"Of your {own:.0f} years, which work comes closest to this job, and what did it teach you?"
    return f"We ask for {asked} years and you have {own:.0f}. What have you done that makes up for it?"


def _why(demand: Demand) -> str:
    firm = {"must": "The posting demands it", "nice": "The posting would like it"}.get(
        demand.importance, "The posting mentions it"
    )
    answer = {
        "met": "your profile shows it: have your best case ready.",
        "partly": "your profile shows a part of it: they will ask about the rest.",
        "missing": "your profile does not show it: this is where they will press.",
    }.get(demand.standing, "a profile can't show it: only you can.")
    return f"{firm}, and {answer}"


def _listed(names: Sequence[str]) -> str:
    shown = list(names[:3])
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def _cut(quote: str) -> str:
    words = " ".join(quote.split()).rstrip(".")
    return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
