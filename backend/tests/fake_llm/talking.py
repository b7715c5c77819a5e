"""What the server says in conversations: it takes up the words it was sent, so that one sees whose they are."""

from collections.abc import Callable

from tests.fake_llm.orders import is_order
from tests.fake_llm.questions import Asked, Data

FEW_WORDS = 8


def plain(asked: Asked) -> str:
    """A reply in words."""
    return REPLIES.get(asked.prompt or "", _any)(asked)


def _any(asked: Asked) -> str:
    data = asked.data
    spoken = next((text for role, text in reversed(asked.turns) if role == "user"), "")
    said = data.messages[-1] if data.messages else next(iter(data.lines), spoken)
    first = next(iter(data.evidence.values()), None)
    sentences = [f'You said: "{_beginning(said)}".']
    if first:
        sentences.append(f'What I would bring up: "{first}".')
    sentences.append("Which part of it would you like to go through first?")
    return " ".join(sentences)


def _chat(asked: Asked) -> str:
    data = asked.data
    said = data.messages[-1] if data.messages else ""
    opening = f'You say "{_beginning(said)}".' if said.strip() else "Good that you are here."
    advice = f'Your CV has something for it: "{line}".' if (line := _of_the_person(data)) else ""
    job = _job(data)
    asking = f"How does that fit what the {job} asks for?" if job else "What would you like to come of it?"
    return " ".join(part for part in (opening, advice, asking) if part)


def _interview(asked: Asked) -> str:
    data = asked.data
    answer = data.word("answer") or (data.messages[-1] if data.messages else "")
    strength, advice = data.find("strength"), data.find("advice")
    sentences = [f'You begin with "{_beginning(answer)}", and I can follow that.']
    sentences += [found for found in (strength, advice) if isinstance(found, str)]
    if job := _job(data):
        sentences.append(f"For the {job}, say in one sentence what came of it.")
    return " ".join(sentences)


def _ready(_asked: Asked) -> str:
    return "ready"


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:FEW_WORDS]).strip('".,;: ') + ("…" if len(words) > FEW_WORDS else "")


def _of_the_person(data: Data) -> str | None:
    """A line about the person that can be quoted."""
    cited = next((quote for name, quote in data.evidence.items() if name.startswith("c")), None)
    person = Data({"person": data.find("person", "cv")})
    lines = (line for line in person.lines if len(line.split()) > 3 and not is_order(line))
    return cited or next(lines, None)


def _job(data: Data) -> str | None:
    job = data.find("job")
    title = job.get("title") if isinstance(job, dict) else data.word("title")
    return title if isinstance(title, str) else None


REPLIES: dict[str, Callable[[Asked], str]] = {
    "coach_chat": _chat,
    "coach_interview": _interview,
    "connection_test": _ready,
}
