"""Changing a letter: its person's own words, what they vouch for, one paragraph anew."""

import uuid
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from app.applications import checking
from app.applications.content import LetterContent, Paragraph, Sentence
from app.applications.errors import EmptyLetter, LetterNotFound, SentenceNotFound
from app.applications.letters.showing import letter_out
from app.applications.models import Letter
from app.applications.repository import LetterRepository
from app.applications.schemas import LetterAcceptance, LetterOut, LetterPatch
from app.applications.sealing import content_of, keep_content
from app.core.clock import now
from app.core.etag import Precondition
from app.core.text import clean, one_line
from app.llm.grounding.sentences import sentences_of
from app.llm.grounding.types import Ground
from app.matching.grounds import facts_hash, ground_of

# So long a name of nothing in particular is an attack, not a line of a letter.
_LONGEST_LINE = 300


def opened(session: Session, user_id: uuid.UUID, letter_id: uuid.UUID) -> Letter:
    """A letter of this person, to read; raises `LetterNotFound`."""
    letter = LetterRepository(session, user_id).get(letter_id)
    if letter is None:
        raise LetterNotFound
    return letter


def to_change(session: Session, user_id: uuid.UUID, letter_id: uuid.UUID, precondition: Precondition) -> Letter:
    """A letter of this person, held until the transaction ends; raises `LetterNotFound`, `PreconditionFailed`."""
    letter = LetterRepository(session, user_id).locked(letter_id)
    if letter is None:
        raise LetterNotFound
    precondition.check(letter.version)
    return letter


def shown(session: Session, letter: Letter) -> LetterOut:
    """A letter as it stands, with whether the facts moved on since."""
    current = letter.facts_version == facts_hash(session, letter.user_id, letter.job_id)
    return letter_out(letter, content_of(letter), current=current, cached=True)


def change(session: Session, letter: Letter, patch: LetterPatch) -> LetterOut:
    """Take over a person's own words; every sentence that is new is checked. Raises `EmptyLetter`."""
    content = content_of(letter)
    for name in ("greeting", "closing", "signature"):
        value = getattr(patch, name)
        if value is not None:
            setattr(content, name, one_line(value, _LONGEST_LINE))
    if patch.paragraphs is not None or patch.sentences is not None:
        ground = ground_of(session, letter.user_id, letter.job_id)
        content.paragraphs = _rewritten(content, patch, ground)
        if not content.paragraphs:
            raise EmptyLetter
    return save(session, letter, content)


def save(session: Session, letter: Letter, content: LetterContent) -> LetterOut:
    """Keep a changed letter under its next state; it is the person's own from now on."""
    keep_content(letter, content)
    letter.edited = True
    letter.version += 1
    letter.changed_at = now()
    session.flush()
    return shown(session, letter)


def accept(session: Session, letter: Letter, said: LetterAcceptance) -> LetterOut:
    """Note that the person vouches for a sentence, or no longer does; raises `SentenceNotFound`."""
    content = content_of(letter)
    sentences = [sentence for _, sentence in content.sentences()]
    if said.sentence >= len(sentences):
        raise SentenceNotFound
    sentences[said.sentence].accepted = said.accepted
    keep_content(letter, content)
    letter.version += 1
    letter.changed_at = now()
    session.flush()
    return shown(session, letter)


def _rewritten(content: LetterContent, patch: LetterPatch, ground: Ground) -> list[Paragraph]:
    roles = [paragraph.role for paragraph in content.paragraphs]
    texts = _texts(content, patch)
    known = {sentence.text: sentence for _, sentence in content.sentences()}
    made = [
        Paragraph(sentences=_sentences(text, known, ground), role=roles[number] if number < len(roles) else None)
        for number, text in enumerate(texts)
    ]
    return [paragraph for paragraph in made if paragraph.sentences]


def _texts(content: LetterContent, patch: LetterPatch) -> list[str]:
    """The paragraphs as the person wants them."""
    if patch.paragraphs is not None:
        return [clean(text).strip() for text in patch.paragraphs]
    wanted = {one.number: clean(one.text).strip() for one in patch.sentences or ()}
    numbered = list(enumerate(content.sentences()))
    if unknown := wanted.keys() - {number for number, _ in numbered}:
        raise SentenceNotFound(f"The letter has no sentence {min(unknown)}.")
    texts = [""] * len(content.paragraphs)
    for number, (paragraph, sentence) in numbered:
        texts[paragraph] = f"{texts[paragraph]} {wanted.get(number, sentence.text)}".strip()
    return texts


def _sentences(text: str, known: dict[str, Sentence], ground: Ground) -> list[Sentence]:
    """The sentences of a paragraph: those that stayed with all that is known of them, the others checked."""
    found = list(_parted(" ".join(text.split()), sorted(known, key=len, reverse=True)))
    fresh = iter(checking.own([one for one in found if one not in known], ground))
    return [known[one] if one in known else next(fresh) for one in found]


def _parted(text: str, known: Sequence[str]) -> Iterator[str]:
    """The text in sentences; one that was there before is not cut otherwise than before."""
    while text:
        kept = next((one for one in known if text.startswith(one) and _ends(text, one)), None)
        first = kept or next(iter(sentences_of(text)), text)
        # What is found must be at the start, or nothing would get shorter.
        first = first if text.startswith(first) else text
        yield first
        text = text[len(first) :].strip()


def _ends(text: str, sentence: str) -> bool:
    return len(text) == len(sentence) or text[len(sentence)] == " "
