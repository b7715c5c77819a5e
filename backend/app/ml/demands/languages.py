"""Languages one must speak, and how well."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.ml.demands.types import LanguageDemand
from app.ml.terms.languages import LanguageMention, language_spans
from app.ml.text.passage import passage
from app.ml.text.quoting import cut

# "English and/or Welsh speakers are equally welcome" demands neither.
_WISH = re.compile(
    r"\bwelcome\b|\bdesirable\b|\bpreferr?ed\b|\bpreferabl[ey]\b|\bpreference\b|\badvantage\w*|\ba? ?(?:big |"
    r"strong |huge )?plus\b|"
    r"\bbonus\b|\bbenefit from\b|\bnice to have\b|\bideally\b|\basset\b|\bhelpful\b|\bbeneficial\b|"
    r"\bnot (?:required|necessary|essential|needed)\b|"
    r"\bdesired\b|\b(?:von Vorteil|wünschenswert|un plus|un atout|souhaité\w*|valorable|deseable)\b",
    re.IGNORECASE,
)
# Who is served, what language the application is in, and who is excused from a test.
_OTHER = re.compile(
    r"[- ]speaking (?:team|part|region|community|countr|market|world|area)\w*\b|"
    r"\b(?:pupils|students|patients|customers|clients|users|children|residents|families|guests|people|communities) "
    r"(?:who |that )?(?:\w+ )?(?:speak|read|write|understand)\b|"
    r"\b(?:whose|if your) (?:native|first) language\b|\bmay not be (?:their|the)\b|\bnot (?:be )?(?:their|"
    r"your) first language\b|"
    r"\bwaived\b|\b(?:submit|send|apply|upload|write)\b[^.]{0,40}\bin (?:English|German|French|Spanish)\b|"
    r"\bEnglish (?:as an? |language )(?:second|additional|learners?)\b|\b(?:lessons|classes|courses?|training)\b",
    re.IGNORECASE,
)
_EXACT = re.compile(r"\b[ABC][12]\b|\bnative\b|\bmother tongue\b|\bmuttersprach", re.IGNORECASE)


def languages_of(mentions: Sequence[LanguageMention]) -> Iterator[LanguageDemand]:
    """The languages among those a posting names that it insists on; "French or German" is one demand."""
    by_quote: dict[str, list[LanguageMention]] = {}
    for asked in mentions:
        if asked.required and not _WISH.search(asked.quote) and not _OTHER.search(asked.quote):
            by_quote.setdefault(asked.quote, []).append(asked)
    for quote, group in by_quote.items():
        for first, *others in _choices(quote, group):
            yield replace(_demand(first), instead=tuple(map(_demand, others)))


def _demand(asked: LanguageMention) -> LanguageDemand:
    return LanguageDemand(asked.name, asked.level, cut(asked.quote), bool(_EXACT.search(asked.quote)))


def _choices(quote: str, group: Sequence[LanguageMention]) -> Iterator[list[LanguageMention]]:
    """The languages of a sentence, those together of which one is enough."""
    asked = {mention.name: mention for mention in group}
    spans = [span for span in language_spans(passage(quote)) if span[0] in asked] if _OR.search(quote) else []
    runs: list[list[str]] = []
    ends = -1
    for name, start, end in spans:
        gap = quote[ends:start]
        joined = runs and len(gap) <= _CLOSE and not _AND.search(gap) and (_OR.search(gap) or "," in gap)
        if joined and name not in runs[-1]:
            runs[-1].append(name)
        elif all(name not in run for run in runs):
            runs.append([name])
        ends = end
    chosen = [run for run in runs if len(run) > 1 and _ends_in_or(quote, run, spans)]
    together = {name for run in chosen for name in run}
    yield from ([asked[name] for name in run] for run in chosen)
    yield from ([mention] for mention in group if mention.name not in together)


def _ends_in_or(quote: str, run: Sequence[str], spans: Sequence[tuple[str, int, int]]) -> bool:
    places = {name: (start, end) for name, start, end in reversed(spans)}
    return bool(_OR.search(quote[places[run[-2]][1] : places[run[-1]][0]]))


_OR = re.compile(r"\b(?:or|oder|ou)\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|und|et|plus)\b|&", re.IGNORECASE)
_CLOSE = 40
