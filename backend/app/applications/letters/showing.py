"""Letters as clients see them."""

from collections.abc import Sequence

from app.applications.content import LetterContent, Sentence, Support
from app.applications.models import Letter
from app.applications.schemas import LetterClaim, LetterOptions, LetterOut, LetterSentence, LetterSummary
from app.matching.schemas import EvidenceOut


def letter_out(letter: Letter, content: LetterContent, *, current: bool, cached: bool) -> LetterOut:
    """A letter; `current` where profile and posting are as they were when it was written."""
    blocking = content.blocking
    return LetterOut(
        id=letter.id,
        job_id=letter.job_id,
        version=letter.number,
        text=content.text,
        greeting=content.greeting,
        paragraphs=[paragraph.text for paragraph in content.paragraphs],
        closing=content.closing,
        signature=content.signature,
        sentences=sentences_out(content),
        unsupported=len(blocking),
        exportable=not blocking,
        outdated=not current,
        edited=letter.edited,
        options=options_out(letter),
        engine=letter.writer,
        model=letter.model,
        notice=letter.notice,
        cached=cached,
        generated_at=letter.generated_at,
        changed_at=letter.changed_at,
    )


def summary(letter: Letter, *, current: bool) -> LetterSummary:
    """A letter in the list of versions."""
    return LetterSummary(
        id=letter.id,
        version=letter.number,
        options=options_out(letter),
        engine=letter.writer,
        model=letter.model,
        edited=letter.edited,
        outdated=not current,
        generated_at=letter.generated_at,
        changed_at=letter.changed_at,
    )


def options_out(letter: Letter) -> LetterOptions:
    """How a letter was asked for."""
    return LetterOptions(tone=letter.tone, length=letter.length, language=letter.language)


def sentences_out(content: LetterContent) -> list[LetterSentence]:
    """The sentences of a letter, numbered through."""
    numbered = enumerate(content.sentences())
    return [sentence_out(sentence, number, paragraph) for number, (paragraph, sentence) in numbered]


def sentence_out(sentence: Sentence, number: int, paragraph: int) -> LetterSentence:
    """One sentence at its place."""
    return LetterSentence(
        number=number,
        paragraph=paragraph,
        text=sentence.text,
        state=sentence.state,
        support=support_out(sentence.support),
        claims=claims_out(sentence),
        accepted=sentence.accepted,
        own=sentence.own,
        reviewed=sentence.reviewed is not None,
    )


def support_out(support: Sequence[Support]) -> list[EvidenceOut]:
    """What a sentence rests on."""
    return [EvidenceOut(from_=one.origin, quote=one.quote) for one in support]


def claims_out(sentence: Sentence) -> list[LetterClaim]:
    """What in a sentence rests on nothing."""
    return [
        LetterClaim(kind=one.kind, words=one.words, reason=one.reason, by_model=one.by_model) for one in sentence.claims
    ]
