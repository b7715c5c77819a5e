"""What letters and highlights hold, as they are sealed: sentences with what each rests on."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from app.llm.grounding.types import ClaimKind, Finding, Origin, State


class Support(BaseModel):
    """Words of the CV or of the posting."""

    origin: Origin
    quote: str


class Doubt(BaseModel):
    """Words of a sentence that rest on nothing; `by_model`: a model says so, which was asked to look too."""

    kind: ClaimKind
    words: str
    reason: str
    by_model: bool = False


class Sentence(BaseModel):
    """One sentence; `accepted`: its person says that it is true. `own`: they wrote it.

    `reviewed` names the facts on which a model looked at it too.
    """

    text: str
    state: State = "general"
    support: list[Support] = []
    claims: list[Doubt] = []
    accepted: bool = False
    own: bool = False
    reviewed: str | None = None

    @property
    def blocks(self) -> bool:
        """Whether it keeps the letter from being handed out."""
        return self.state == "unsupported" and not self.accepted


class Paragraph(BaseModel):
    """Sentences that belong together; `role` is what the draft from evidence says there."""

    sentences: list[Sentence] = []
    role: str | None = None

    @property
    def text(self) -> str:
        """The paragraph as it is read."""
        return " ".join(sentence.text for sentence in self.sentences)


class LetterContent(BaseModel):
    """A letter: salutation, paragraphs, closing words, name; `variant` of the draft from evidence."""

    greeting: str = ""
    paragraphs: list[Paragraph] = []
    closing: str = ""
    signature: str = ""
    variant: int = 0

    def sentences(self) -> Iterator[tuple[int, Sentence]]:
        """The sentences in order, each with the number of its paragraph."""
        for number, paragraph in enumerate(self.paragraphs):
            for sentence in paragraph.sentences:
                yield number, sentence

    @property
    def blocking(self) -> list[int]:
        """The numbers of the sentences that keep it from being handed out."""
        return [number for number, (_, sentence) in enumerate(self.sentences()) if sentence.blocks]

    @property
    def text(self) -> str:
        """The letter as it is copied."""
        end = "\n".join(part for part in (self.closing, self.signature) if part)
        parts = [self.greeting, *(paragraph.text for paragraph in self.paragraphs), end]
        return "\n\n".join(part for part in parts if part)


def sentence_of(finding: Finding, *, own: bool = False) -> Sentence:
    """A checked sentence."""
    return Sentence(
        text=finding.text,
        state=finding.state,
        support=[Support(origin=piece.origin, quote=piece.quote) for piece in finding.support],
        claims=[Doubt(kind=claim.kind, words=claim.words, reason=claim.reason) for claim in finding.claims],
        own=own,
    )


def paragraphs_of(groups: Sequence[Sequence[Sentence]]) -> list[Paragraph]:
    """Paragraphs of these sentences, empty ones left out."""
    return [Paragraph(sentences=list(group)) for group in groups if group]


class HighlightContent(BaseModel):
    """Highlights: the lines, the best first."""

    bullets: list[Sentence] = []
