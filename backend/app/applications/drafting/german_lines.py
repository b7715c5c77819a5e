"""Lines of a German CV as parts of German sentences; their words stay as they are."""

import re
from dataclasses import dataclass
from typing import Literal

# "I lead", "I led", "I have ... led", what was part of the work, and what can only be quoted.
Form = Literal["present", "past", "perfect", "noun", "quote"]
_CLAUSES = re.compile(r";\s+|\.\s+(?=[A-ZÄÖÜ])")
_PAST = frozenset({
    "übernahm", "schrieb", "betrieb", "half", "hielt", "trug", "begann", "brachte", "gewann", "vertrat", "schuf",
    "stand", "war", "gab", "nahm", "leitete", "unterrichtete", "arbeitete", "entwickelte", "führte", "baute",
    "betreute", "plante", "erstellte", "unterstützte", "verantwortete", "pflegte", "schulte", "beriet", "steuerte",
    "verwaltete", "überwachte", "versorgte", "begleitete", "prüfte", "testete", "senkte", "steigerte", "erreichte",
})  # fmt: skip
_PRESENT = frozenset({
    "leite", "betreue", "versorge", "entwickle", "berate", "führe", "plane", "koordiniere", "unterstütze",
    "verantworte", "arbeite", "übernehme", "organisiere", "erstelle", "pflege", "überwache", "schule", "begleite",
    "dokumentiere", "verwalte", "prüfe", "steuere", "betreibe", "schreibe", "baue", "teste", "unterrichte",
})  # fmt: skip
# "Pflege" at the head of a line is the noun, unless more of a sentence follows.
_NOUNS = frozenset({"pflege", "schule", "teste", "plane"})
_PARTICIPLE = re.compile(
    r"(?:\w*ge\w{3,}(?:t|en)|(?:vor|auf|an|ein|nach)be\w{3,}(?:t|en)|\w+iert|"
    r"(?:be|ver|ent|er|zer|über|unter)\w{3,}(?:t|en))$"
)
_OBJECT = re.compile(
    r"(?:\d|den |die |das |dem |eine?[nmr]? |mehrere |neue |alle |\w+(?:e|en|ern|innen) )", re.IGNORECASE
)
_FEMININE = re.compile(
    r"(?:ung|heit|keit|schaft|tion|sion|tät|pflege|führung|hilfe|arbeit|analyse|aufnahme|gabe|nahme)$"
)
_LONGEST, _SHORTEST = 260, 6


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a line: `verb` is its first word where it is one, `text` the rest or the whole."""

    form: Form
    text: str
    verb: str = ""


def clauses(line: str) -> list[Clause]:
    """The parts of a line, each with its form."""
    found: list[Clause] = []
    length = 0
    for part in _CLAUSES.split(line.strip()):
        text = part.strip().rstrip(".;,:").strip()
        length += len(text)
        if found and length > _LONGEST:
            break
        if len(text) >= _SHORTEST and length <= _LONGEST:
            found.append(_clause(text))
    return found


def _clause(text: str) -> Clause:
    first, _, rest = text.partition(" ")
    verb = first.casefold()
    # Not every word in "-te" is a verb: "Medikamente".
    if rest and (verb in _PAST or verb.endswith("ierte")):
        return Clause("past", rest, verb)
    if verb in _PRESENT and verb not in _NOUNS and rest:
        return Clause("present", rest, verb)
    last = text.rsplit(" ", 1)[-1]
    if rest and last[:1].islower() and _PARTICIPLE.match(last):
        return Clause("perfect" if _OBJECT.match(text) else "quote", _object(text))
    return Clause("noun", text)


def _object(text: str) -> str:
    """The object of a sentence: small where it begins with an article, as written where it is a noun."""
    first = text.split(" ", 1)[0]
    small = first.casefold() in {"den", "die", "das", "dem", "ein", "eine", "einen", "mehrere", "neue", "alle"}
    return text[0].lower() + text[1:] if small else text


def with_article(text: str) -> str:
    """One thing among one's duties: with its article where the word shows which, else as it is written."""
    first = re.match(r"[\w-]+", text)
    return f"die {text}" if first and first[0][:1].isupper() and _FEMININE.search(first[0]) else text


def is_several(text: str) -> bool:
    """Whether the words name more than one thing, so that the verb before them is plural."""
    return " und " in text or " sowie " in text or "," in text
