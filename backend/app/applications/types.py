"""The words of application material."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a letter speaks."""

    formal = "formal"
    warm = "warm"
    direct = "direct"


class Length(StrEnum):
    """How long a letter is: about 100, 180 or 280 words."""

    short = "short"
    medium = "medium"
    long = "long"


class Writer(StrEnum):
    """Who wrote: a language model, or a draft put together from evidence without one."""

    model = "model"
    evidence = "evidence"


class What(StrEnum):
    """What can be written for a match."""

    cover_letter = "cover_letter"
    cv_highlights = "cv_highlights"


class ExportFormat(StrEnum):
    """The kinds of file a letter is handed out as."""

    docx = "docx"
    pdf = "pdf"
    txt = "txt"


MEDIA_TYPES = {
    ExportFormat.docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ExportFormat.pdf: "application/pdf",
    ExportFormat.txt: "text/plain; charset=utf-8",
}

# The languages a model is asked to write in; the draft without one knows English and German.
LANGUAGES = (
    "English", "German", "French", "Spanish", "Italian", "Portuguese", "Dutch", "Polish", "Czech", "Slovak",
    "Swedish", "Danish", "Norwegian", "Finnish", "Greek", "Romanian", "Hungarian", "Croatian", "Slovenian",
    "Bulgarian", "Ukrainian", "Estonian", "Latvian", "Lithuanian", "Turkish",
)  # fmt: skip
DRAFTED = ("English", "German")


@dataclass(frozen=True, slots=True)
class Options:
    """How a letter is to be written; `language` by its English name."""

    tone: Tone = Tone.formal
    length: Length = Length.medium
    language: str = "English"
