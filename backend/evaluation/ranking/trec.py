"""Judged offers and CVs of a folder: `corpus/`, `queries/`, `qrels.tsv`, in either direction."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.posting_sets import Posted
from evaluation.ranking.documents import Document, documents
from evaluation.ranking.people import person
from evaluation.ranking.qrels import qrels_file, read_qrels
from evaluation.ranking.types import Judged, Offer, Person
from evaluation.task import DataMissing

CORPUS, QUERIES = "corpus", "queries"
_CV_KINDS, _OFFER_KINDS = ("cv", "resume", "résumé", "candidate", "person"), ("offer", "job", "posting", "vacancy")
# What CVs say and offers do not, and the other way round, in the languages that sets of judgements come in.
_CV_SIGNS = re.compile(
    r"curriculum|r[eé]sum[eé]|work experience|professional experience|employment history|"
    r"\b(?:19|20)\d\d ?(?:-|–|to|until|a) ?(?:(?:19|20)\d\d|present|now|current|actualidad|heute)|"
    r"experiencia (?:laboral|profesional)|formaci[oó]n acad[eé]mica|berufserfahrung|lebenslauf|"
    r"references available|date of birth|\bi (?:am|have|was)\b|[\w.]+@[\w.]+",
    re.IGNORECASE,
)
_OFFER_SIGNS = re.compile(
    r"\bwe (?:are|offer|seek|need)\b|we're|you(?:'ll| will)|looking for|responsibilities|requirements|qualifications|"
    r"the (?:successful|ideal) candidate|appl(?:y|icants?)\b|equal opportunit|join (?:us|our)|job description|vacancy|"
    r"buscamos|ofrecemos|requisitos|funciones|incorporaci[oó]n|wir (?:suchen|bieten)|aufgaben|anforderungen",
    re.IGNORECASE,
)
_INSIDE = ("*", "*/*")
_LONGEST_TITLE = 120
_HEADED = re.compile(r"^[#*\s]*(?:(?:job )?title|position|role|puesto|vacancy)\s*[:\-–]\s*", re.IGNORECASE)


def is_judged(folder: Path) -> bool:
    """Whether a folder means to be one of these: it has any of the three."""
    return bool(qrels_file(folder)) or any(next(folder.glob(f"{name}*"), None) for name in (CORPUS, QUERIES))


def folders(data: Path) -> list[Path]:
    """The folders with judgements: this one, or those in it (one a language or a split, say)."""
    if is_judged(data):
        return [data]
    inside = (path for pattern in _INSIDE for path in data.glob(pattern) if path.is_dir())
    return sorted(path for path in inside if qrels_file(path) and is_judged(path))


def judged(folder: Path, name: str | None = None) -> Judged:
    """What a folder judges; raises `DataMissing` or `DataUnusable`."""
    lacking = [f"{name}/" for name in (CORPUS, QUERIES) if not next(folder.glob(f"{name}*"), None)]
    lacking += [] if qrels_file(folder) else ["qrels.tsv"]
    if lacking:
        raise DataMissing(" and ".join(lacking))
    corpus, queries = documents(folder, CORPUS), documents(folder, QUERIES)
    qrels = read_qrels(folder, queries, corpus)
    asked = {query: queries[query] for query in qrels.gains}
    by_people = leaning(asked.values()) >= leaning(corpus.values())
    people, offers = (asked, corpus) if by_people else (corpus, asked)
    return Judged(
        name=name or folder.name,
        people=[_person(document) for document in people.values()],
        offers=[_offer(document, folder.name) for document in offers.values()],
        gains=qrels.gains,
        asking="people" if by_people else "offers",
        note=_note(len(queries), len(corpus), by_people, qrels.unknown),
    )


def leaning(side: Iterable[Document]) -> float:
    """How much these are CVs rather than offers, -1 to 1: by the field that says so, else by what they say."""
    leanings = list(_leanings(side))
    return sum(leanings) / max(len(leanings), 1)


def _leanings(side: Iterable[Document]) -> Iterator[float]:
    for document in side:
        if document.kind.startswith(_CV_KINDS):
            yield 1.0
        elif document.kind.startswith(_OFFER_KINDS):
            yield -1.0
        else:
            cv, offer = len(_CV_SIGNS.findall(document.text)), len(_OFFER_SIGNS.findall(document.text))
            yield (cv - offer) / max(cv + offer, 1)


def _person(document: Document) -> Person:
    if document.content is not None:
        return person(document.id, document.content, document.file_name)
    words = "\n".join(filter(None, (document.title, document.text)))
    return person(document.id, words.encode(), f"{document.id}.txt")


def _offer(document: Document, name: str) -> Offer:
    title, text = (document.title, document.text) if document.title else _titled(document.text)
    return Offer(document.id, name, Posted(document.id, title, text, document.location))


def _titled(text: str) -> tuple[str, str]:
    """The title of an offer that is text alone: its first line where that is short."""
    first, _, rest = text.strip().partition("\n")
    title = _HEADED.sub("", first).strip(" #*\t\r")
    return (title, rest) if title and len(title) <= _LONGEST_TITLE else ("", text)


def _note(queries: int, corpus: int, by_people: bool, unknown: int) -> str:
    asking, asked = ("CVs", "offers") if by_people else ("offers", "CVs")
    left = f"; {unknown} judgements about others left out" if unknown else ""
    return f"{queries} {asking} ask, {corpus} {asked}{left}"
