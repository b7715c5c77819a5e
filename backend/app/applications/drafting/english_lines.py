"""Lines of an English CV as parts of English sentences; their words stay as they are."""

import re
from dataclasses import dataclass
from typing import Literal

from app.applications.drafting.english_verbs import NOT_PAST, PAST, PRESENT, past_of

Form = Literal["past", "present", "gerund", "being", "noun"]
_CLAUSES = re.compile(r";\s+|\.\s+(?=[A-Z])")
_FIRST = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
_BEING = re.compile(r"(?:responsible for|accountable for|in charge of|member of|part of|head of)\b", re.IGNORECASE)
# "Charge nurse two shifts a week": what one was, not what one did.
_ROLE = re.compile(
    r"(?:[a-z-]+ )?(?:nurse|lead|leader|manager|mentor|tutor|coordinator|supervisor|representative|preceptor|"
    r"instructor|trainer|captain|treasurer|secretary|owner|deputy|spokesperson|contact)\b(?!,? and )",
    re.IGNORECASE,
)
# "I" and "We" of CVs that are written in sentences.
_PRONOUN = re.compile(r"^(?:I|We)\s+(?=[a-z])")
# Ends of words that are no names.
_PLAIN = re.compile(r"(?:ly|al|ment|tion|sion|ness|ance|ence|ity|ship)$")
# A second verb may follow these.
_AFTER = re.compile(r"(?:,|;|\band\b|\bor\b)\s+([A-Za-z]+)")
_LONGEST = 260
_SHORTEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a line that can follow "I" (past, present), "I was" (being), or "my work included" (the others)."""

    form: Form
    text: str


def clauses(line: str) -> list[Clause]:
    """The parts of a line, each with its form; a line too long to be read in a sentence gives its first ones."""
    found: list[Clause] = []
    length = 0
    for part in _CLAUSES.split(line.strip()):
        text = _PRONOUN.sub("", part.strip().rstrip(".;,:").strip())
        length += len(text)
        if found and length > _LONGEST:
            break
        if len(text.split()) >= _SHORTEST_WORDS and length <= _LONGEST:
            found.append(Clause(form_of(text), lowered(text)))
    return found


def form_of(text: str) -> Form:
    """How a clause begins."""
    if _BEING.match(text):
        return "being"
    word = _FIRST.match(text)
    first = word[0].casefold() if word else ""
    if "-" in first:
        first = first.rsplit("-", 1)[-1]
    if first in PAST or (first.endswith("ed") and first not in NOT_PAST and len(first) > 4):
        return "past"
    if first in PRESENT:
        return "present"
    if first.endswith("ing") and len(first) > 5:
        return "gerund"
    return "being" if _ROLE.match(text) else "noun"


def lowered(text: str) -> str:
    """The clause with a small letter at its start, unless the word is a name or an abbreviation."""
    first = re.match(r"[\w'’-]+", text)
    if first is None or any(char.isupper() or char.isdigit() for char in first[0][1:]):
        return text
    if form_of(text) == "noun" and not _is_plain(text, first[0]):
        return text
    return text[0].lower() + text[1:]


def _is_plain(text: str, word: str) -> bool:
    """Whether a first word has its capital only because it is the first: its look tells, or the next is small."""
    rest = text[len(word) :].strip().split(maxsplit=1)
    return bool(_PLAIN.search(word)) or (bool(rest) and rest[0][:1].islower())


def being(clause: Clause) -> str:
    """What follows "I was": "a member of the team", "responsible for the ward"."""
    return f"a {clause.text}" if clause.text.startswith("member") else clause.text


def past(clause: Clause) -> Clause | None:
    """A clause in the present as it was then; null where more than its first verb would have to change."""
    verb, _, rest = clause.text.partition(" ")
    following = (word.casefold() for word in _AFTER.findall(rest))
    if not rest or any(word in PRESENT for word in following):
        return None
    return Clause("past", f"{past_of(verb)} {rest}")
