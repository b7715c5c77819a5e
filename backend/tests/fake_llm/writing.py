"""Letters and highlights: the pieces of the CV that share most with the posting, in sentences that cite them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.orders import is_order
from tests.fake_llm.questions import Asked, Data

DONE = re.compile(r"(?:\w+ed|Led|Built|Ran|Wrote|Taught|Won|Grew|Made|Set|Kept|Held|Took|Brought|Cut|Drove|Gave) ")
YEARS = re.compile(r"\b(?:19|20)\d\d\b")
# Evidence a paragraph takes, and paragraphs of it, by the length that is asked for.
MEASURES = {"100 words": (2, 1), "180 words": (2, 2), "280 words": (3, 3)}
PER_PARAGRAPH = 2
MOST_LINES, FEWEST_WORDS = 6, 3


@dataclass(frozen=True, slots=True)
class Phrases:
    """The frames of sentences, in one language."""

    opening: str
    at: str
    work: str
    knows: str
    closing: str


ENGLISH = Phrases(
    "I am applying for the position of {title}{at}.", " at {company}",
    "My experience includes: {words}.", "I bring {words}.", "I would be glad to tell you more in a conversation.",
)  # fmt: skip
GERMAN = Phrases(
    "Ich bewerbe mich um die Stelle als {title}{at}.", " bei {company}",
    "Zu meiner Erfahrung gehört: {words}.", "Ich bringe mit: {words}.",
    "Über die Einladung zu einem Gespräch freue ich mich.",
)  # fmt: skip


def cover_letter(asked: Asked) -> JsonValue:
    """The body of a letter."""
    phrases, pieces = _phrases(asked), _best(asked.data)
    each, paragraphs = next((size for words, size in MEASURES.items() if words in asked.system), (PER_PARAGRAPH, 2))
    groups = [pieces[number * each : (number + 1) * each] for number in range(paragraphs)]
    middle = [[_sentence(piece, asked.data, phrases) for piece in group] for group in groups if group]
    end = _cited(phrases.closing)
    whole = [_opening(asked.data, phrases), *middle]
    whole[-1] = [*whole[-1], end]
    return {"paragraphs": [{"sentences": [*paragraph]} for paragraph in whole]}


def cover_letter_paragraph(asked: Asked) -> JsonValue:
    """One paragraph, of what the letter does not say yet."""
    letter = asked.data.word("letter") or ""
    pieces = _best(asked.data)
    fresh = [name for name in pieces if asked.data.evidence[name][1:] not in letter] or pieces
    return {"sentences": [_sentence(name, asked.data, _phrases(asked)) for name in fresh[:PER_PARAGRAPH]]}


def cv_highlights(asked: Asked) -> JsonValue:
    """Lines of the CV, each with the piece of the posting it answers best."""
    evidence = asked.data.evidence
    demands = [name for name in evidence if name.startswith("j")]
    lines: list[JsonValue] = []
    for name in _best(asked.data)[:MOST_LINES]:
        answered = max(demands, key=lambda demand: _shared(evidence[name], evidence[demand]), default=None)
        found = [answered] if answered and _shared(evidence[name], evidence[answered]) else []
        lines.append({"text": evidence[name].rstrip("."), "support": [name, *found]})
    return {"bullets": lines or [{"text": "Nothing was given", "support": []}]}


def _opening(data: Data, phrases: Phrases) -> list[JsonValue]:
    position = data.find("position")
    words = position if isinstance(position, dict) else {}
    title, company = words.get("title"), words.get("company")
    at = phrases.at.format(company=company) if company else ""
    first = next((name for name in data.evidence if name.startswith("j")), None)
    support = [first] if first else []
    return [_cited(phrases.opening.format(title=title, at=at), *support)] if title else []


def _sentence(name: str, data: Data, phrases: Phrases) -> JsonValue:
    words = data.evidence[name].rstrip(".")
    if DONE.match(words) and phrases is ENGLISH:
        return _cited(f"I {words[0].lower()}{words[1:]}.", name)
    frame = phrases.work if YEARS.search(words) or len(words.split()) > FEWEST_WORDS else phrases.knows
    return _cited(frame.format(words=words), name)


def _cited(text: str, *support: str) -> JsonObject:
    return {"text": text, "support": [*support]}


def _best(data: Data) -> list[str]:
    """The ids of the CV's pieces: those that share most with the posting first, real work before single words."""
    evidence = data.evidence
    posting = " ".join(words for name, words in evidence.items() if name.startswith("j"))
    own = [name for name, words in evidence.items() if name.startswith("c") and not is_order(words)]

    def rank(name: str) -> tuple[bool, int]:
        return len(evidence[name].split()) < FEWEST_WORDS, -_shared(evidence[name], posting)

    return sorted(own, key=rank)


def _shared(one: str, other: str) -> int:
    return len(_words(one) & _words(other))


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{4,}", text)}


def _phrases(asked: Asked) -> Phrases:
    return GERMAN if re.search(r"in German\b", asked.system) else ENGLISH


WRITERS: dict[str, Callable[[Asked], JsonValue]] = {
    "cover_letter": cover_letter,
    "cover_letter_paragraph": cover_letter_paragraph,
    "cv_highlights": cv_highlights,
}
