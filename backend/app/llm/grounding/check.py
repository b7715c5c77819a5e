"""The grounding check: what each sentence of a text rests on, and what in it rests on nothing."""

from collections.abc import Iterator, Sequence

from app.llm.grounding.claims import dates, degrees, languages, licences, names, numbers, other_words, skills, titles
from app.llm.grounding.languages import is_german
from app.llm.grounding.reading import Read, Sentence, Sides, one_language
from app.llm.grounding.support import MOST, support_of
from app.llm.grounding.types import Claim, Evidence, Finding, Ground

_FIRST = (numbers.read, dates.read, degrees.read, licences.read, languages.read, titles.read, skills.read)

# Nobody reads a longer sentence, and what can't be read is not vouched for.
LONGEST = 2_000
_TOO_LONG = Claim("skill", "", "This sentence is too long to be checked.")


def check(sentences: Sequence[str], ground: Ground, cited: Sequence[Sequence[str]] = ()) -> list[Finding]:
    """One finding a sentence, in order.

    `cited` names, sentence by sentence, the evidence that a model says it used; unknown ids are passed over. Citing
    supports nothing by itself: what is claimed must stand in the words.
    """
    sides = Sides.of(ground)
    german = is_german(text[:LONGEST] for text in sentences)
    known = {piece.id: piece for piece in ground.evidence}
    found: list[Finding] = []
    for number, text in enumerate(sentences):
        ids = cited[number] if number < len(cited) else ()
        own = [known[name] for name in ids if name in known]
        if len(text) > LONGEST:
            found.append(Finding(text, "unsupported", tuple(own), (_TOO_LONG,)))
        else:
            found.append(_check(Sentence.of(text, ground, german=german), sides, own))
    return found


def _check(sentence: Sentence, sides: Sides, cited: list[Evidence]) -> Finding:
    reads = list(_reads(sentence, sides))
    claims = tuple(_claims(reads))
    support = tuple(dict.fromkeys([*cited, *support_of(sentence, sides.ground.evidence, reads)]))[
        : max(MOST, len(cited))
    ]
    if claims:
        return Finding(sentence.text, "unsupported", support, claims)
    return Finding(sentence.text, "supported" if support or reads else "general", support)


def _reads(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    reads = [one for reader in _FIRST for one in reader(sentence, sides)]
    reads += names.read(sentence, sides, reads)
    if one_language(sentence, sides):
        reads += other_words.read(sentence, sides, reads)
    yield from sorted(reads, key=lambda one: one.start)


def _claims(reads: Sequence[Read]) -> Iterator[Claim]:
    """The unsupported among what was read, each place once."""
    reached = -1
    for one in reads:
        if not one.supported and one.start >= reached:
            reached = one.end
            yield Claim(one.kind, one.words, one.reason)
