"""What somebody types, made into a query over the words of postings.

PostgreSQL's `websearch_to_tsquery` gives the grammar: words, "phrases", `-not`, `or`. Before it sees the text, each
word is replaced by a name without meaning; afterwards the name is replaced by all forms the word is found by.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import Session

from app.jobs.posting.words import Word, fold, quoted, tokens, words

_CHUNK = re.compile(r'(?P<not>-?)(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))')
_NAME = re.compile(r"'(w\d+w)'")
MOST_CHUNKS = 60


@dataclass(frozen=True, slots=True)
class TextQuery:
    """A text as queries. `match` finds all candidates and ranks them; `exact`, where there are phrases, sorts out those
    that hold the words but not the phrase. `terms` are the stems to show in a snippet."""

    match: str | None
    exact: str | None
    terms: frozenset[str]
    # The word still being typed, whose beginnings count too.
    prefix: str | None


@dataclass(frozen=True, slots=True)
class _Chunk:
    words: tuple[Word, ...]
    negated: bool
    phrase: bool
    last: bool


NOTHING = TextQuery(None, None, frozenset(), None)


def read_query(session: Session, text: str) -> TextQuery:
    """The queries for what somebody typed; `NOTHING` where it holds no word."""
    chunks = _joined_up(list(_chunks(text)))
    if not any(isinstance(chunk, _Chunk) for chunk in chunks):
        return NOTHING
    names: dict[str, str] = {}
    loose = _websearch([_loosened(chunk) for chunk in chunks], names)
    phrases = any(isinstance(chunk, _Chunk) and chunk.phrase for chunk in chunks)
    exact = _websearch(chunks, names) if phrases else None
    terms = {word.stem for chunk in chunks if isinstance(chunk, _Chunk) and not chunk.negated for word in chunk.words}
    typed = next((chunk.words[-1].raw for chunk in chunks if isinstance(chunk, _Chunk) and _is_typed(chunk)), None)
    match, checked = _parsed(session, loose, names), _parsed(session, exact, names)
    return TextQuery(match, checked, frozenset(terms), typed)


def _chunks(text: str) -> Iterator[_Chunk | str]:
    """The words and phrases of a text in order, and `or` where it joins two."""
    found = list(_CHUNK.finditer(text))[:MOST_CHUNKS]
    for index, chunk in enumerate(found):
        last = index == len(found) - 1
        if chunk["word"] and fold(chunk["word"]) == "or":
            yield "or"
            continue
        read = _meaningful(chunk["phrase"] if chunk["word"] is None else chunk["word"], alone=len(found) == 1)
        if read:
            phrase = chunk["word"] is None and len({word.position for word in read}) > 1
            yield _Chunk(read, bool(chunk["not"]), phrase, last and not chunk["closed"])


def _joined_up(chunks: list[_Chunk | str]) -> list[_Chunk | str]:
    """The chunks without an `or` that has nothing at one of its sides; the database would take it for a word."""
    kept: list[_Chunk | str] = []
    for chunk in chunks:
        if isinstance(chunk, _Chunk) or (kept and kept[-1] != "or"):
            kept.append(chunk)
    return kept[:-1] if kept and kept[-1] == "or" else kept


def _meaningful(text: str, *, alone: bool) -> tuple[Word, ...]:
    found = tuple(words(text))
    if found or not alone:
        return found
    # A lone "the" may be the beginning of "therapist".
    return tuple(Word(token, token, 1) for token in list(tokens(text))[:1])


def _is_typed(chunk: _Chunk) -> bool:
    return chunk.last and not chunk.negated and not chunk.phrase


def _loosened(chunk: _Chunk | str) -> _Chunk | str:
    """The same without phrases: the words of a phrase anywhere; a phrase that must not occur is left to `exact`."""
    if isinstance(chunk, str) or not chunk.phrase:
        return chunk
    return "" if chunk.negated else _Chunk(chunk.words, negated=False, phrase=False, last=False)


def _websearch(chunks: list[_Chunk | str], names: dict[str, str]) -> str:
    return " ".join(chunk if isinstance(chunk, str) else _written(chunk, names) for chunk in chunks)


def _written(chunk: _Chunk, names: dict[str, str]) -> str:
    sign = "-" if chunk.negated else ""
    if chunk.phrase:
        places = sorted({word.position for word in chunk.words})
        parts = [
            _named(_either(word.stem for word in chunk.words if word.position == place), names) for place in places
        ]
        return f'{sign}"{" ".join(parts)}"'
    return sign + _named(_together(chunk), names)


def _named(expression: str, names: dict[str, str]) -> str:
    name = f"w{len(names)}w"
    names[name] = expression
    return name


def _together(chunk: _Chunk) -> str:
    """All words of a chunk; a hyphenated one also as one word, the one being typed also as a beginning."""
    parts = [word for word in chunk.words if not _is_joined(word, chunk)]
    joined = [word for word in chunk.words if _is_joined(word, chunk)]
    last = _begun(parts[-1]) if _is_typed(chunk) else quoted(parts[-1].stem)
    whole = " & ".join([*(quoted(word.stem) for word in parts[:-1]), last])
    spellings = [_begun(word) if _is_typed(chunk) else quoted(word.stem) for word in joined]
    return f"({' | '.join([f'({whole})', *spellings])})"


def _is_joined(word: Word, chunk: _Chunk) -> bool:
    """Whether a word is the joined form of a hyphenated one: longer than another at its place."""
    return any(other.position == word.position and len(other.raw) < len(word.raw) for other in chunk.words)


def _begun(word: Word) -> str:
    return f"({quoted(word.stem)} | {quoted(word.raw)}:*)"


def _either(stems: Iterator[str]) -> str:
    return f"({' | '.join(dict.fromkeys(map(quoted, stems)))})"


def _parsed(session: Session, websearch: str | None, names: dict[str, str]) -> str | None:
    if not websearch:
        return None
    parsed = session.scalar(select(cast(func.websearch_to_tsquery("simple", websearch), Text)))
    return _NAME.sub(lambda found: names[found[1]], parsed) if parsed else None
