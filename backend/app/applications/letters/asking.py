"""Asking a model for a letter or one of its paragraphs; sentences are checked as they come."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, Field

from app.applications.checking import written
from app.applications.content import Sentence
from app.applications.types import Length, Options, Tone, What
from app.core.types import JsonValue
from app.llm.asking import stream
from app.llm.grounding.types import Ground
from app.llm.partial import partial
from app.llm.question import Answer, Question
from app.llm.redaction import Redaction

TONES = {Tone.formal: "formal and polite", Tone.warm: "warm and personal", Tone.direct: "direct and plain"}
LENGTHS = {
    Length.short: "about 100 words in two paragraphs",
    Length.medium: "about 180 words in three or four paragraphs",
    Length.long: "about 280 words in four or five paragraphs",
}
PARAGRAPH_PROMPT = "cover_letter_paragraph"


class WrittenSentence(BaseModel):
    """A sentence, and the ids of the evidence it rests on."""

    text: str = Field(max_length=1_000)
    support: list[str] = Field(default_factory=list, max_length=12)


class WrittenParagraph(BaseModel):
    """A paragraph, sentence by sentence."""

    sentences: list[WrittenSentence] = Field(max_length=12)


class WrittenLetter(BaseModel):
    """The body of a letter."""

    paragraphs: list[WrittenParagraph] = Field(min_length=1, max_length=8)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the model is given: the evidence, and whose name is hidden from it."""

    user_id: uuid.UUID
    job_id: uuid.UUID
    ground: Ground
    redaction: Redaction | None
    options: Options


def letter_question(asked: Asked) -> Question[WrittenLetter]:
    """The question for a whole letter; what is the person's comes first, it is the same for every posting."""
    return Question(
        prompt=What.cover_letter,
        user_id=asked.user_id,
        data=evidence(asked.ground),
        values={**_manner(asked.options), "length": LENGTHS[asked.options.length]},
        output=WrittenLetter,
        redaction=asked.redaction,
    )


def paragraph_question(asked: Asked, letter: str, paragraph: str) -> Question[WrittenParagraph]:
    """The question for one paragraph in place of another."""
    return Question(
        prompt=PARAGRAPH_PROMPT,
        user_id=asked.user_id,
        data={**evidence(asked.ground), "letter": letter, "paragraph": paragraph},
        values=_manner(asked.options),
        output=WrittenParagraph,
        redaction=asked.redaction,
    )


def evidence(ground: Ground) -> dict[str, JsonValue]:
    """Both sides piece by piece, by id."""
    pieces: dict[str, list[JsonValue]] = {"cv": [], "posting": []}
    for piece in ground.evidence:
        pieces["cv" if piece.origin == "cv" else "posting"].append({"id": piece.id, "words": piece.quote})
    employer: JsonValue = {"title": ground.title, "company": ground.company}
    return {"cv": pieces["cv"], "posting": pieces["posting"], "position": employer}


def _manner(options: Options) -> dict[str, str]:
    return {"tone": TONES[options.tone], "language": options.language}


Groups = list[list[Sentence]]


def asked_for(asked: Asked) -> Iterator[tuple[int, Sentence] | tuple[Answer[WrittenLetter], Groups]]:
    """Each sentence with the number of its paragraph as soon as it is whole, then the answer with all of them.

    Raises a `ModelError`. A sentence that came may be another one in the answer: the answer counts.
    """
    text, told = "", 0
    for piece in stream(letter_question(asked)):
        if isinstance(piece, str):
            text += piece
            whole = list(_whole(partial(text)))
            for paragraph, one in whole[told:]:
                yield from ((paragraph, sentence) for sentence in written([one], asked.ground))
            told = len(whole)
        else:
            yield piece, _checked(piece, asked.ground)


def _checked(answer: Answer[WrittenLetter], ground: Ground) -> Groups:
    paragraphs = answer.parsed.paragraphs if answer.parsed else []
    return [written(pairs(paragraph), ground) for paragraph in paragraphs]


def pairs(paragraph: WrittenParagraph) -> list[tuple[str, Sequence[str]]]:
    """The sentences of a paragraph with the ids they cite."""
    return [(sentence.text, sentence.support) for sentence in paragraph.sentences]


def _whole(begun: JsonValue | None) -> Iterator[tuple[int, tuple[str, Sequence[str]]]]:
    """The sentences of a begun answer that can't change any more: all but the last."""
    found = list(_sentences(begun))
    yield from found[:-1]


def _sentences(begun: JsonValue | None) -> Iterator[tuple[int, tuple[str, Sequence[str]]]]:
    paragraphs = begun.get("paragraphs") if isinstance(begun, dict) else None
    for number, paragraph in enumerate(paragraphs if isinstance(paragraphs, list) else []):
        sentences = paragraph.get("sentences") if isinstance(paragraph, dict) else None
        for sentence in sentences if isinstance(sentences, list) else []:
            if isinstance(sentence, dict) and isinstance(text := sentence.get("text"), str):
                support = sentence.get("support")
                ids = [one for one in support if isinstance(one, str)] if isinstance(support, list) else []
                yield number, (text, ids)
