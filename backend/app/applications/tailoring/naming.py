"""Which keywords of a posting a text names, and where: read as postings are read, so that spellings do not matter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.applications.tailoring.stored import Keyword
from app.applications.tailoring.types import KeywordKind
from app.ml.credentials.held import held_in
from app.ml.credentials.kinds import answers
from app.ml.lexicon.concepts import lexicon
from app.ml.resume.language_names import LANGUAGES
from app.ml.skills import find_skills
from app.ml.text.folding import fold
from app.ml.titles.reading import read_title

LONGEST_TITLE = 120
# Some thirty pages: a bound on work, not a judgement.
LONGEST_TEXT = 100_000


@dataclass(frozen=True, slots=True)
class Named:
    """A keyword found: where its words begin, in characters, and the words."""

    key: str
    at: int
    words: str


def named_in(text: str, keywords: Sequence[Keyword]) -> list[Named]:
    """The keywords a text of several lines names, each where it first does."""
    text = text[:LONGEST_TEXT]
    found: dict[str, Named] = {}
    for named in (*_skills(text, keywords), *_by_line(text, keywords)):
        if named.key not in found or named.at < found[named.key].at:
            found[named.key] = named
    return sorted(found.values(), key=lambda named: named.at)


def _skills(text: str, keywords: Sequence[Keyword]) -> Iterator[Named]:
    wanted = {keyword.key for keyword in keywords if keyword.kind is KeywordKind.skill}
    for mention in find_skills(text):
        if mention.skill_id in wanted:
            yield Named(mention.skill_id, mention.start, mention.quote)
    # A list of skills names what a sentence would have to explain.
    for at, words in _pieces(text):
        skill = lexicon().by_name(words)
        if skill and skill.id in wanted:
            yield Named(skill.id, at, words)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    for found in re.finditer(r"[^,;|·•\n]+", text):
        words = found.group().strip()
        if words and len(words) <= LONGEST_TITLE:
            yield found.start() + found.group().index(words), words


def _by_line(text: str, keywords: Sequence[Keyword]) -> Iterator[Named]:
    others = [keyword for keyword in keywords if keyword.kind is not KeywordKind.skill]
    at = 0
    for line in text.splitlines(keepends=True):
        for keyword in others:
            if words := _said(line.strip(), keyword):
                yield Named(keyword.key, at, words)
        at += len(line)


def _said(line: str, keyword: Keyword) -> str | None:
    if keyword.kind is KeywordKind.credential:
        held = {one.type for one in held_in(line)} & answers(keyword.key.partition(":")[2])
        return line if held else None
    if keyword.kind is KeywordKind.language:
        words = re.findall(r"[^\W\d_]+", line)
        return next((word for word in words if LANGUAGES.get(fold(word)) == keyword.name), None)
    tokens = read_title(line).tokens if line and len(line) <= LONGEST_TITLE else ()
    return line if keyword.tokens and set(keyword.tokens) <= set(tokens) else None
