"""The net below the other readers: what a clause says of the person in words that their CV has in no form.

A true sentence says in other words what the CV says: most of its telling words stand there. One of them may be new.
A clause whose new words outweigh what is known of it claims something that the CV does not show; those that only the
posting has weigh double, for they are what somebody who invents would take.
"""

import re
from collections.abc import Iterator, Sequence

from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.words import Word, is_general

_LEAST = 4
# What a word weighs that the CV does not have: taken from the posting; a German noun, or what is said to be mastered;
# any other English word, for which English has too many ways to say the same.
_FROM_POSTING, _TOLD, _OTHER = 2.0, 1.0, 0.25
_ENOUGH = 1.0
# What follows these words is claimed as a skill.
_MASTERED = re.compile(
    r"\b(?:(?:trained|certified|experienced|experience|specialis\w+|specializ\w+|expert|expertise|proficien\w+|"
    r"skilled|"
    r"knowledge|background|versed|fluent|familiar|adept|competent|qualified|grounding|mastery|command|training|"
    r"course|"
    r"award|certificate|diploma|degree|worked|taught|studied) (?:in|with|of|on|at|as)|used|mastered|know|knew|"
    r"practised|"
    r"practiced|speak|built|designed|introduced|installed|ran|run|led|managed|administer|operated|wrote|programmed) "
    r"(?:[\w'-]+ ){0,3}$"
)
# How something was done claims nothing by itself.
_MANNER = re.compile(r"(?:ly|lich|weise|self|selves)$")
_CLAUSE = re.compile(
    r"[;:–—]|,? (?:and|but) (?=i\b|we\b|it\b)|,? (?:where|which|while|whereas|wobei|wahrend|wo|indem) |"
    r",? (?:und|aber|denn|sondern) (?=\w+ (?:ich|wir)\b|ich\b|wir\b)"
)


def read(sentence: Sentence, sides: Sides, taken: Sequence[Read]) -> Iterator[Read]:
    """The unknown words of those clauses that rest on too little; a greeting claims nothing."""
    if sentence.is_greeting:
        return
    for start, end in _clauses(sentence):
        words = [word for word in sentence.words if start <= word.start < end and _tells(sentence, word)]
        unknown = [word for word in words if not _covered(word, taken) and not sides.cv.vocabulary.knows(word.folded)]
        known = sum(1 for word in words if word not in unknown and not _covered(word, taken))
        known += sum(1 for one in taken if one.supported and start <= one.start < end)
        weight = sum(_weight(word, sentence, sides) for word in unknown)
        if weight >= _ENOUGH and weight > known:
            yield from (_read(word) for word in unknown)


def _weight(word: Word, sentence: Sentence, sides: Sides) -> float:
    if sides.job.vocabulary.knows(word.folded):
        return _FROM_POSTING
    if sentence.german or _MASTERED.search(sentence.folded, 0, word.start):
        return _TOLD
    return _OTHER


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _CLAUSE.finditer(sentence.folded):
        yield start, found.start()
        start = found.end()
    yield start, len(sentence.folded)


def _tells(sentence: Sentence, word: Word) -> bool:
    """Whether a word may claim something of the person; in German only nouns and names do."""
    if len(word.folded) < _LEAST or word.has_digit or is_general(word.folded) or _MANNER.search(word.folded):
        return False
    if sentence.german and not word.is_name_like:
        return False
    return sentence.own(word.start) and not sentence.denied(word.start)


def _covered(word: Word, taken: Sequence[Read]) -> bool:
    return any(one.start < word.end and word.start < one.end for one in taken)


def _read(word: Word) -> Read:
    return Read("skill", word.start, word.end, word.text, False, missing(word.text, "The word", own=True))
