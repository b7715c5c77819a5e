"""The criteria, one function each: an answer in, a score with its reason and the words it rests on out."""

import re
from collections.abc import Callable, Sequence

from app.coach.rubric import cues
from app.coach.rubric.heard import Heard
from app.coach.stored import Criterion

Judge = Callable[[Heard], Criterion]
# Words a minute of somebody who speaks calmly.
SPOKEN_PER_MINUTE = 130
MOST_QUOTES = 3
_NOT_READ = "We read answers in English and German only. Judge this one yourself."


def _criterion(
    heard: Heard, name: str, label: str, score: int | None, reason: str, hits: Sequence[str] = ()
) -> Criterion:
    quotes = list(dict.fromkeys(heard.around(hit) for hit in hits))[:MOST_QUOTES]
    return Criterion(name=name, label=label, score=score, reason=reason, quotes=quotes)


def _by_wording(
    name: str, label: str, pattern: re.Pattern[str], reasons: tuple[str, str, str], scores: Sequence[int] = (0, 2, 3, 4)
) -> Judge:
    """A criterion that counts wordings; `reasons` for none, for one, and for more."""

    def judge(heard: Heard) -> Criterion:
        if not heard.is_read:
            return _criterion(heard, name, label, None, _NOT_READ)
        hits = list(dict.fromkeys(cues.found(pattern, heard.text)))
        count = min(len(hits), len(scores) - 1)
        return _criterion(heard, name, label, scores[count], reasons[min(count, 2)], hits)

    return judge


def _start(words: str) -> str:
    """The first words of a place, enough to know it again."""
    return " ".join(words.split()[:5]).rstrip(".,;:")


def situation(heard: Heard) -> Criterion:
    """Whether one can see where and when it was."""
    if not heard.is_read:
        return _criterion(heard, "situation", "Situation", None, _NOT_READ)
    places = cues.named(heard.known.employers, heard.text)
    hits = [*places, *cues.found(cues.SITUATION, heard.text)]
    if not hits:
        return _criterion(
            heard, "situation", "Situation", 0, "You do not say where or when this was. Open with one sentence on that."
        )
    dated = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", heard.text) is not None
    score = 4 if places and (dated or len(hits) > 1) else 3 if places or len(hits) > 1 else 2
    reason = (
        f"One can see where it was: {places[0]}."
        if places
        else "You set the scene; the place and the year would make it firmer."
    )
    return _criterion(heard, "situation", "Situation", score, reason, hits)


task = _by_wording(
    "task",
    "Task",
    cues.TASK,
    (
        "You do not say what had to be achieved. Name the goal or the problem in one sentence.",
        "You say what had to be done; say also what was at stake.",
        "You say clearly what had to be achieved.",
    ),
    (0, 3, 4, 4),
)


def action(heard: Heard) -> Criterion:
    """Whether one can see what the person did themselves."""
    if not heard.is_read:
        return _criterion(heard, "action", "What you did", None, _NOT_READ)
    own = list(dict.fromkeys(cues.found(cues.OWN_ACTION, heard.text)))
    weak, together = cues.found(cues.WEAK_ACTION, heard.text), cues.found(cues.WE_ACTION, heard.text)
    if not own:
        return _no_action(heard, weak, together)
    steps = len(own) + sum(_further_steps(heard, hit) for hit in own)
    score = 4 if steps >= 3 else 3 if steps == 2 else 2
    if len(together) > 2 * steps:
        score -= 1
    reason = {
        4: f"You name {steps} things that you did yourself.",
        3: "You name what you did; one more step would show how.",
    }.get(score, "Your own part is thin. Say what you decided and did, step by step.")
    return _criterion(heard, "action", "What you did", score, reason, own)


def _no_action(heard: Heard, weak: Sequence[str], together: Sequence[str]) -> Criterion:
    if together:
        reason = f'You say "{_start(together[0])}". What did you do yourself?'
    elif weak:
        reason = f'You say "{_start(weak[0])}". What exactly did you do?'
    else:
        reason = 'You do not say what you did. Tell it step by step, each with "I".'
    return _criterion(heard, "action", "What you did", 1 if weak or together else 0, reason, [*together, *weak])


def _further_steps(heard: Heard, hit: str) -> int:
    """How many more things the sentence of an action names."""
    sentence = next((one for one in heard.sentences if hit in one), hit)
    after = sentence[sentence.find(hit[:8]) + 1 :]
    return len(cues.found(cues.NEXT_ACTION, after))


def result(heard: Heard) -> Criterion:
    """Whether one learns what came of it."""
    if not heard.is_read:
        return _criterion(heard, "result", "Result", None, _NOT_READ)
    hits = list(dict.fromkeys(cues.found(cues.RESULT, heard.ending)))
    if not hits:
        return _criterion(
            heard, "result", "Result", 0, "You do not say what came of it. End with what changed, for whom."
        )
    measured = [hit for hit in hits if cues.FIGURE.search(heard.around(hit))]
    score = 4 if measured else 3 if len(hits) > 1 else 2
    reason = (
        "You say what came of it, with a figure." if measured else "You say what came of it; a figure would prove it."
    )
    return _criterion(heard, "result", "Result", score, reason, measured or hits)


def figures(heard: Heard) -> Criterion:
    """Whether there are figures: how many, how long, how much."""
    hits = list(dict.fromkeys(cues.found(cues.FIGURE, heard.text)))
    reasons = (
        "There is no figure in it. How many, how long, how much?",
        "There is one figure; a second one, before and after, would show the change.",
        f"You give {len(hits)} figures.",
    )
    return _criterion(heard, "figures", "Figures", (0, 2, 3, 4)[min(len(hits), 3)], reasons[min(len(hits), 2)], hits)


def evidence(heard: Heard) -> Criterion:
    """Whether it rests on what the CV shows."""
    if heard.known.is_empty:
        return _criterion(heard, "evidence", "Backed by your CV", None, "There is no CV here to compare it with.")
    known = heard.known
    groups = (known.employers, known.titles, known.credentials, known.skills)
    hits = list(dict.fromkeys(hit for names in groups for hit in cues.named(names, heard.text)))
    reasons = (
        "Nothing in it can be found in your CV. Name the employer, the tool or the licence it is about.",
        f"Your CV shows {hits[0] if hits else ''}; name one thing more of it.",
        f"Your CV shows {', '.join(hits[:4])}.",
    )
    placed = bool(cues.named((*known.employers, *known.titles), heard.text))
    score = min(4, 1 + len(hits) + placed) if hits else 0
    return _criterion(heard, "evidence", "Backed by your CV", score, reasons[min(len(hits), 2)], hits)


def to_the_point(heard: Heard) -> Criterion:
    """Whether it speaks of what was asked for."""
    expects = heard.question.expects
    if not expects:
        return _criterion(
            heard, "point", "To the point", None, "This question asks for nothing that could be looked for."
        )
    hits = cues.named(expects, heard.text)
    if not hits:
        reason = f"You do not mention {' or '.join(expects[:2])}, which the question is about."
        return _criterion(heard, "point", "To the point", 0, reason)
    score = 4 if len(hits) > 1 or len(expects) == 1 else 3
    return _criterion(heard, "point", "To the point", score, f"You speak of {', '.join(hits[:3])}, as asked.", hits)


def length(least: int, most: int) -> Judge:
    """Whether it is as long as such an answer should be, in words."""

    def judge(heard: Heard) -> Criterion:
        count = heard.words
        seconds = round(60 * count / SPOKEN_PER_MINUTE / 5) * 5
        spoken = (
            f"{count} words, about {seconds} seconds when spoken"
            if seconds >= 10
            else f"It is very short: {count} words"
        )
        if count < least:
            score = 0 if count < least / 3 else 1 if count < least / 1.5 else 3
            return _criterion(heard, "length", "Length", score, f"{spoken}. Aim for {least} to {most} words.")
        score = 4 if count <= most else 3 if count <= 1.4 * most else 2 if count <= 2 * most else 1
        reason = f"{spoken}." if score == 4 else f"{spoken}. Leave out what does not lead to the result."
        return _criterion(heard, "length", "Length", score, reason)

    return judge


honest = _by_wording(
    "honest",
    "Says it openly",
    cues.NOT_YET,
    (
        "You do not say plainly what you have not done yet. One sentence is enough, and it builds trust.",
        "You say openly what you have not done yet.",
        "You say openly what you have not done yet.",
    ),
    (0, 4, 4, 4),
)
bridge = _by_wording(
    "bridge",
    "Builds on what you know",
    cues.BRIDGE,
    (
        "Say what you have done that comes closest, and what of it carries over.",
        "You name something near it; say what of it carries over.",
        "You lead from what is missing to what you know.",
    ),
    (0, 3, 4, 4),
)
plan = _by_wording(
    "plan",
    "Plan to get there",
    cues.PLAN,
    (
        "Say how you will learn it and by when.",
        "You say how you will get there; a date would make it firm.",
        "You say how you will get there.",
    ),
    (0, 3, 4, 4),
)
direct = _by_wording(
    "direct",
    "Straight answer",
    cues.DIRECT,
    ("Answer with yes or no first, then explain.", "You answer straight away.", "You answer straight away."),
    (0, 4, 4, 4),
)
detail = _by_wording(
    "detail",
    "Details that can be checked",
    cues.DETAIL,
    (
        "Say where it is valid, since when and until when.",
        "You give a detail; say also where and until when it is valid.",
        "You give details that can be checked.",
    ),
    (0, 3, 4, 4),
)
figure = _by_wording(
    "figure",
    "Names a figure",
    cues.PAY_FIGURE,
    (
        "You name no figure. Without one the other side sets it.",
        "You name a figure.",
        "You name a range.",
    ),
    (0, 4, 4, 4),
)
reason = _by_wording(
    "reason",
    "Gives a reason",
    cues.REASON,
    (
        "Give one reason for it from your work that they can repeat to others.",
        "You give a reason; a result with a number would make it stronger.",
        "You give reasons.",
    ),
    (0, 3, 4, 4),
)
open_end = _by_wording(
    "open",
    "Keeps the talk going",
    cues.OPEN_END,
    (
        "End with a question or something else you could talk about: start, hours, training, a review.",
        "You leave room to talk on.",
        "You leave room to talk on.",
    ),
    (0, 3, 4, 4),
)
forward = _by_wording(
    "forward",
    "Says what you want",
    cues.FORWARD,
    (
        "Say what you want from this job, and why now.",
        "You say what you want; add why now.",
        "You say what you want, and why.",
    ),
    (0, 3, 4, 4),
)
asks = _by_wording(
    "asks",
    "Asks a question back",
    cues.ASKS,
    (
        "Ask at least one question; having none sounds like little interest.",
        "You ask a question; have a second one ready.",
        "You ask several questions.",
    ),
    (0, 3, 4, 4),
)
