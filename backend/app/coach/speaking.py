"""What the coach says in a chat where no model speaks: from the profile, the posting, and what the person wrote. Pure.

It does not pretend to understand everything. It finds out what a message is about, answers that from facts, and asks
one question that leads on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.coach.grounds import Gathered
from app.coach.interview import in_words
from app.coach.questions.bank import bank
from app.coach.rubric import cues
from app.coach.rubric.heard import Heard
from app.coach.rubric.judging import review
from app.coach.stored import Question
from app.coach.types import QuestionKind
from app.core.text import fold
from app.matching.schemas import AnsweredRequirement

HONEST = (
    "No language model is set up here, so I can't talk about everything. What I can do: go through a posting with "
    "your profile point by point, show what to prepare and what to learn first, look at an answer you write, and "
    "practise an interview with you."
)
# A message as long as this that tells of something done is looked at like an answer.
STORY_WORDS = 40
MOST_LINES = 4
LONGEST_QUOTE = 120
_TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pay", re.compile(r"salar|\bpay\b|paid|money|negotiat|raise|compensation|gehalt|verhandl|lohn")),
    ("gaps", re.compile(r"\bgaps?\b|missing|lack|learn|improve|weak|study|course|fehlt|lücke|lucke|lernen|schwach")),
    ("interview", re.compile(r"interview|prepare|practi[cs]e|question|panel|vorstellungsgesprach|vorbereit|üben|uben")),
    (
        "writing",
        re.compile(r"\bcv\b|resume|cover letter|\bletter\b|linkedin|lebenslauf|anschreiben|bewerbungsschreiben"),
    ),
    (
        "hard",
        re.compile(
            r"reject|no (?:reply|answer|response)|ghost|stuck|tired|give up|afraid|nervous|anxious|absage|angst"
        ),
    ),
    (
        "fit",
        re.compile(r"\bfit\b|match|chance|qualified|suit|good for|right for|apply|should i|passe|geeignet|bewerben"),
    ),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote, whether it is the first thing they wrote, and what has been asked before."""

    text: str
    gathered: Gathered
    first: bool = False
    asked: frozenset[str] = frozenset()


def reply(said: Said) -> str:
    """The coach's reply."""
    parts = [HONEST] if said.first else []
    parts += list(_body(said))
    return "\n\n".join(part for part in parts if part)


def starters(title: str | None) -> list[str]:
    """What one could begin with, about a job or without one."""
    if title is None:
        return ["How do I tell what I have done?", "How do I prepare for an interview?", "How do I talk about pay?"]
    return [f"Am I a good fit for {title}?", "What am I missing for it?", "What will they ask me?"]


def _body(said: Said) -> Iterator[str]:
    if len(said.text.split()) >= STORY_WORDS and cues.OWN_ACTION.search(said.text):
        yield from _story(said)
        return
    topic = next((name for name, pattern in _TOPICS if pattern.search(fold(said.text))), "other")
    yield from _ANSWERS[topic](said)


def _story(said: Said) -> Iterator[str]:
    """Somebody tells of something they did: looked at as an answer in an interview would be."""
    question = Question(id="", kind=QuestionKind.experience, text="")
    feedback = review(Heard(said.text, question, said.gathered.known))
    yield "Read as an answer in an interview, this is what I find in it."
    yield in_words(feedback)
    yield "Would you like to tell it once more with that in mind?"


def _fit(said: Said) -> Iterator[str]:
    match, job = said.gathered.match, said.gathered.job
    if job is None:
        yield "Choose a job for this conversation, and I will go through it with your profile point by point."
        yield _asks(said, "", [QuestionKind.motivation, QuestionKind.opening])
        return
    if match is None:
        yield f"I have no CV of yours to compare with {job.title} at {job.company}. Upload one, then ask me again."
        yield _asks(said, "Until then: ", [QuestionKind.experience])
        return
    yield f"{job.title} at {job.company} scores {match.score:.0f} of 100 for you ({match.band})."
    yield _listed("Your profile shows:", _of_state(match.requirements, "met"), shows=True)
    yield _listed("In part:", _of_state(match.requirements, "partly"))
    yield _listed("It does not show:", _of_state(match.requirements, "missing"))
    yield from _barriers(said.gathered)
    yield _asks(said, "Let me ask you: ", [QuestionKind.experience, QuestionKind.motivation])


def _barriers(gathered: Gathered) -> Iterator[str]:
    reasons = gathered.match.eligibility.reasons if gathered.match else []
    open_points = [reason.detail for reason in reasons if reason.state != "eligible"]
    if open_points:
        yield "\n".join(["Settle first whether you may take it:", *(f"- {one}" for one in open_points[:MOST_LINES])])


def _gaps(said: Said) -> Iterator[str]:
    match = said.gathered.match
    if match is None:
        yield "To see what you lack I need a job in this conversation and a CV in your profile."
        yield _asks(said, "Meanwhile: ", [QuestionKind.gap])
        return
    open_rows = [row for row in match.requirements if row.state in {"missing", "partly"}]
    if not open_rows:
        yield "Nothing that I can judge is missing. What is left are demands that a profile can't show."
    yield _listed("What this job asks for and your profile does not show in full, the firm demands first:", open_rows)
    gains = [f"- {action.text} ({action.because})" for action in match.next_actions if action.gain][:MOST_LINES]
    if gains:
        yield "\n".join(["What would change most:", *gains])
    yield _asks(said, "They will press here, so try it now: ", [QuestionKind.gap])


def _interview(said: Said) -> Iterator[str]:
    questions = _fresh(said, [QuestionKind.opening, QuestionKind.experience, QuestionKind.gap, QuestionKind.scenario])
    where = f" for {said.gathered.job.title}" if said.gathered.job else ""
    yield "\n".join([f"Be ready for these{where}:", *(f"- {one.text}" for one in questions[:MOST_LINES])])
    yield (
        "Tell each as a case: where it was, what had to be done, what you did yourself, and what came of it in "
        "figures. Start a practice interview to be asked one by one and get a report, or answer the first one here."
    )


def _pay(said: Said) -> Iterator[str]:
    salary = said.gathered.job.salary if said.gathered.job else None
    if salary is not None and (salary.min is not None or salary.max is not None):
        amount = " to ".join(f"{value:,}" for value in (salary.min, salary.max) if value is not None)
        yield f"The posting says {amount} {salary.currency or ''} a {salary.period or 'year'}.".replace("  ", " ")
    elif said.gathered.job is not None:
        yield "The posting names no pay. Ask for their range before you name yours."
    yield (
        "Go in with three figures: what you would be glad of, what is fair for you, and below what you say no. Name "
        "the first with one reason from your work, then be silent. If they can't go higher, ask for a review date, "
        "hours, training or a later start."
    )
    yield _asks(said, "Try it: ", [QuestionKind.pay])


def _writing(said: Said) -> Iterator[str]:
    yield (
        "Letters and tailored CVs are made on the page of a match: each sentence there points at the line of your CV "
        "or of the posting it rests on. Here I can help you find what to write about."
    )
    match = said.gathered.match
    if match is not None:
        yield _listed(
            "Lead with what the posting demands and you show:", _of_state(match.requirements, "met"), shows=True
        )
    yield _asks(said, "Tell me: ", [QuestionKind.experience])


def _hard(said: Said) -> Iterator[str]:
    yield f'You say "{_first_words(said.text)}". That is hard, and it says little about what you can do.'
    yield (
        "Let us look at one thing you can change. If you hear nothing back, it is mostly the match between CV and "
        "posting; if you get interviews and no offer, it is mostly the answers. Which of the two is it for you?"
    )


def _other(said: Said) -> Iterator[str]:
    if not said.first:
        yield HONEST
    yield f'You say "{_first_words(said.text)}".'
    yield _asks(said, "Let me ask you something that leads on: ", [QuestionKind.motivation, QuestionKind.experience])


_ANSWERS = {
    "fit": _fit,
    "gaps": _gaps,
    "interview": _interview,
    "pay": _pay,
    "writing": _writing,
    "hard": _hard,
    "other": _other,
}


def _of_state(rows: Iterable[AnsweredRequirement], state: str) -> list[AnsweredRequirement]:
    return [row for row in rows if row.state == state]


def _listed(head: str, rows: Sequence[AnsweredRequirement], *, shows: bool = False) -> str:
    """Demands, a line each; with the CV's words where it `shows` them, else with what is open."""
    if not rows:
        return ""
    lines = [f"- {_cut(row.text)}: {_answer(row, shows)}" for row in rows[:MOST_LINES]]
    more = len(rows) - len(lines)
    return "\n".join([head, *lines, *([f"- and {more} more"] if more > 0 else [])])


def _answer(row: AnsweredRequirement, shows: bool) -> str:
    return f'"{_cut(row.cv_quotes[0])}"' if shows and row.cv_quotes else row.detail


def _asks(said: Said, lead: str, kinds: Sequence[QuestionKind]) -> str:
    """One question of these kinds that was not asked before; one that shares words with the message first."""
    fresh = _fresh(said, kinds)
    if not fresh:
        return ""
    words = set(re.findall(r"\w{4,}", fold(said.text)))
    best = max(fresh, key=lambda one: len(words & set(re.findall(r"\w{4,}", fold(f"{one.text} {one.about or ''}")))))
    return f"{lead}{best.text}"


def _fresh(said: Said, kinds: Sequence[QuestionKind]) -> list[Question]:
    """Questions of these kinds that were not asked before, kind by kind in turn."""
    questions = bank(said.gathered.ground)
    of_kind = [[one for one in questions if one.kind is kind and one.text not in said.asked] for kind in kinds]
    rounds = max((len(some) for some in of_kind), default=0)
    return [some[number] for number in range(rounds) for some in of_kind if number < len(some)]


def _first_words(text: str) -> str:
    line = " ".join(text.split())
    sentence = re.split(r"(?<=[.!?])\s", line)[0]
    return _cut(sentence).rstrip(".")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
