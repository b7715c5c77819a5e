"""Tag phrases of skill that no name of the lexicon covers ("manage stakeholder expectations")."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from app.ml.asking.sections import Section, sections
from app.ml.asking.wordings import asks, tells_a_duty
from app.ml.pipeline.reading import Label, Reading, SkillMention, SkillPhrase
from app.ml.tagger.model import tagger
from app.ml.tagger.trim import bare, worth
from app.ml.tagger.words import TOKEN
from app.ml.text.passage import Passage
from app.ml.text.sentences import Segment
from app.ml.text.types import SkillKind
from app.ml.text.written_in import written_in

Ints = NDArray[np.int64]
STYLES: tuple[Label, ...] = ("skill", "knowledge")
_READ: frozenset[Section] = frozenset({"must", "nice", "duties"})
_SURE = 0.42
_FEWEST = 2


@Language.component("tagging")
def tagging(doc: Doc) -> Doc:
    """Write the phrases tagged outside the lexicon, in order of place."""
    reading: Reading = doc._.reading
    reading.phrases = tuple(_phrases(reading))
    return doc


def _phrases(reading: Reading) -> Iterator[SkillPhrase]:
    prepared = reading.passage
    if written_in(prepared.text) not in (None, "en"):
        return
    starts, ends, opening = _tokens(reading)
    if not opening:
        return
    text, opens = prepared.text, np.array(opening)
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    model = tagger()
    rows = model.encode(words, opens)
    tagged = [(found, label) for label in STYLES for found in model.read(rows, opens, label)]
    covered = _covered(reading.mentions, np.array(starts))
    reached = 0
    for found, label in sorted(tagged, key=lambda pair: (pair[0].start, -pair[0].end)):
        span = bare(words, found.start, found.end) if found.sure >= _SURE and found.end > reached else None
        if span and worth(words, span, covered):
            # What is known within what is done ("use wine lists") is part of it.
            reached = found.end
            start, end = starts[span[0]], ends[span[1] - 1]
            is_soft = label == "skill" and model.is_soft(words[span[0] : span[1]])
            kind = SkillKind.SOFT if is_soft else SkillKind.HARD
            yield SkillPhrase(text[start:end], start, end, kind, label, round(found.sure, 3))


def _tokens(reading: Reading) -> tuple[list[int], list[int], list[int]]:
    """Return where the tokens of the sentences worth reading begin and end, and which of them open a sentence."""
    prepared = reading.passage
    numbers = _worth_reading(prepared) if reading.sentences is None else sorted(reading.sentences)
    starts: list[int] = []
    ends: list[int] = []
    opens: list[int] = []
    for number in numbers:
        segment = prepared.segments[number]
        spans = [found.span() for found in TOKEN.finditer(prepared.text, segment.start, segment.end)]
        if spans:
            opens.append(len(starts))
            starts += [start for start, _ in spans]
            ends += [end for _, end in spans]
    return starts, ends, opens


def _worth_reading(prepared: Passage) -> Iterator[int]:
    """Yield the numbers of the segments that ask for something or tell a duty."""
    for index, (segment, section) in enumerate(zip(prepared.segments, sections(prepared.text), strict=True)):
        if index in prepared.boilerplate or segment.text.count(" ") + 1 < _FEWEST:
            continue
        if section in _READ or (section == "unknown" and _speaks_of_work(prepared, segment)):
            yield index


def _speaks_of_work(prepared: Passage, segment: Segment) -> bool:
    """Say whether a sentence outside the known sections asks for something or tells a duty."""
    folded = prepared.folded[segment.start : segment.end]
    return segment.kind == "bullet" or asks(folded) or tells_a_duty(folded)


def _covered(mentions: Sequence[SkillMention], starts: Ints) -> NDArray[np.bool_]:
    """Say of each token whether a skill of the lexicon is named there."""
    covered = np.zeros(len(starts), np.bool_)
    bounds = np.searchsorted(starts, [(mention.start, mention.end) for mention in mentions] or [(0, 0)])
    for first, last in bounds.tolist():
        covered[first:last] = True
    return covered
