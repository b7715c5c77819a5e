"""Languages one must speak, and how well."""

import re
from collections.abc import Iterator, Sequence

from app.ml.demands.types import LanguageDemand
from app.ml.terms.languages import LanguageMention
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
    """The languages among those a posting names that it insists on."""
    for asked in mentions:
        if asked.required and not _WISH.search(asked.quote) and not _OTHER.search(asked.quote):
            yield LanguageDemand(asked.name, asked.level, cut(asked.quote), bool(_EXACT.search(asked.quote)))
