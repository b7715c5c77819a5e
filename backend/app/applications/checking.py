"""Checking what was written before anybody sees it: what each sentence rests on, and what in it rests on nothing."""

import re
from collections.abc import Sequence

from app.applications.content import Doubt, Sentence, Support, sentence_of
from app.applications.drafting.said import Said
from app.applications.facts import Quoted
from app.core.text import clean
from app.llm.grounding.check import check
from app.llm.grounding.types import Ground
from app.ml.text.folding import squeeze

LONGEST_SENTENCE = 1_000
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|"
    r"\b(?:[a-z0-9-]{1,63}\.)+(?:com|net|org|io|dev|app|de|eu|info|biz|ru|cn|xyz|link|site|online)\b"
    r"(?:/[^\s<>\"')\]]*)?",
    re.IGNORECASE,
)
_UNASKED = "This address is not in your CV, so it was taken out."
_UNKNOWN = "This address is not in your CV."


def drafted(said: Sequence[Said], ground: Ground) -> list[Sentence]:
    """Sentences of a draft from evidence: they name what they rest on, and are checked like all others."""
    found = check([one.text for one in said], ground)
    return [_with(sentence_of(finding), one.support, ground) for finding, one in zip(found, said, strict=True)]


def _with(sentence: Sentence, support: Sequence[Quoted], ground: Ground) -> Sentence:
    quotes = [Support(origin=one.origin, quote=one.quote) for one in support if stands(one, ground)]
    if not quotes:
        return sentence
    state = "supported" if sentence.state == "general" else sentence.state
    return sentence.model_copy(update={"support": quotes, "state": state})


def stands(quoted: Quoted, ground: Ground) -> bool:
    """Whether a quote stands in its source; case and spaces make no difference."""
    source = ground.cv_text if quoted.origin == "cv" else ground.job_text
    return squeeze(quoted.quote) in squeeze(source)


def written(texts: Sequence[tuple[str, Sequence[str]]], ground: Ground) -> list[Sentence]:
    """Sentences a model wrote, each with the ids it cites. Addresses that are not the person's are taken out."""
    bare = [without_addresses(clean(text)[:LONGEST_SENTENCE], ground) for text, _ in texts]
    found = check([text for text, _ in bare], ground, [list(cited) for _, cited in texts])
    pairs = [(sentence_of(finding), taken) for finding, (_, taken) in zip(found, bare, strict=True)]
    return [_doubted(sentence, taken, _UNASKED) for sentence, taken in pairs if sentence.text]


def own(texts: Sequence[str], ground: Ground) -> list[Sentence]:
    """Sentences the person wrote; nothing is taken out of them."""
    found = check(list(texts), ground)
    strange = [[word for word in _ADDRESS.findall(text) if not _is_own(word, ground)] for text in texts]
    return [
        _doubted(sentence_of(finding, own=True), words, _UNKNOWN) for finding, words in zip(found, strange, strict=True)
    ]


def without_addresses(text: str, ground: Ground) -> tuple[str, list[str]]:
    """The text without web and mail addresses that the CV does not name, and which those were."""
    # What ends the sentence stays.
    strange = [word.rstrip(".,;:!?") for word in _ADDRESS.findall(text) if not _is_own(word, ground)]
    for word in strange:
        text = text.replace(word, "")
    return re.sub(r"\s+([.,;:])", r"\1", re.sub(r"\s+", " ", text)).strip(), strange


def _is_own(word: str, ground: Ground) -> bool:
    return word.rstrip(".,;:").casefold() in ground.cv_text.casefold()


def _doubted(sentence: Sentence, words: Sequence[str], reason: str) -> Sentence:
    if not words:
        return sentence
    doubts = [Doubt(kind="name", words=word, reason=reason) for word in words]
    return sentence.model_copy(update={"state": "unsupported", "claims": [*sentence.claims, *doubts]})
