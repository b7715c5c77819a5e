"""One side of the ground, the CV or the posting, made ready for all that will be asked of it."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from app.llm.grounding.languages import language_of
from app.llm.grounding.words import Vocabulary, Word, root, words_in
from app.ml.credentials.held import held_in
from app.ml.credentials.names import credential_hits
from app.ml.skills import find_skills
from app.ml.text.folding import fold
from app.ml.text.passage import LONGEST, passage

_LEGAL = frozenset(
    {"gmbh", "ag", "se", "inc", "ltd", "llc", "plc", "corp", "co", "kg", "ev", "mbh", "the", "ggmbh", "kgaa"}
)


@dataclass(frozen=True)
class Side:
    """The text of one side; what is read from it is read once."""

    text: str

    @cached_property
    def folded(self) -> str:
        """The text folded, white space as single spaces."""
        return " ".join(fold(self.text).split())

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Its words."""
        return Vocabulary(self.text, glued=self.language != "en")

    @cached_property
    def language(self) -> str | None:
        """The language it is written in, of those we tell apart."""
        return language_of(self.text)

    @cached_property
    def lines(self) -> tuple[tuple[Word, ...], ...]:
        """Its words line by line."""
        return tuple(tuple(words_in(line)) for line in self.text.split("\n") if line.strip())

    @cached_property
    def line_texts(self) -> tuple[str, ...]:
        """The lines themselves; the nth has the nth words of `lines`."""
        return tuple(line for line in self.text.split("\n") if line.strip())

    @cached_property
    def line_roots(self) -> tuple[frozenset[str], ...]:
        """The roots of the words of each line."""
        return tuple(frozenset(root(word.folded) for word in line) for line in self.lines)

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The words of each line as names are compared: without legal forms, dots and the genitive's s."""
        return tuple(tuple(name_words(line)) for line in self.line_texts)

    @cached_property
    def skills(self) -> frozenset[str]:
        """The ids of the skills it names."""
        return frozenset(mention.skill_id for mention in find_skills(self.text))

    @cached_property
    def credentials(self) -> frozenset[str]:
        """The types of licences and certificates it names, as a list of them or in a sentence."""
        named = {form.type for form, _, _ in credential_hits(passage(self.text))}
        return frozenset(named | {held.type for line in self.line_texts for held in held_in(line[:300])})


_NAME_WORD = re.compile(r"[^\W_]+(?:[.&+#'’][^\W_]+)*[+#]*")


def name_words(text: str) -> list[str]:
    """The words of a name as they are compared."""
    found = (word.replace(".", "") for word in _NAME_WORD.findall(fold(text)))
    return [re.sub(r"'s?$|’s?$", "", word) for word in found if word not in _LEGAL]


@lru_cache(maxsize=16)
def side_of(text: str) -> Side:
    """A side, kept while letters about it are checked."""
    return Side(text[:LONGEST])
