"""Which words say nothing of the work, and words of the same work that tell a gender."""

import re
from functools import cache, lru_cache

from app.ml.resume.month_names import MONTHS, NOW
from app.ml.text.folding import fold
from app.ml.text.tables import listed, rows, word_list

# "Craftsman", "policewoman" and "salesmen" are all one; "human" and "German" are no men.
_MAN = re.compile(r"(?P<work>[a-z]{3,}?)(?:wo)?m[ae]n")
_NO_MEN = frozenset({
    "ger", "speci", "acu", "regi", "abdo", "talis", "otto", "nor", "sta", "fora", "bitu", "ceru", "superhu", "nonhu",
})  # fmt: skip
_ONE_WORK = {
    "waitress": "waiter", "waitresses": "waiter", "hostess": "host", "hostesses": "host", "stewardess": "steward",
    "stewardesses": "steward", "actress": "actor", "actresses": "actor", "seamstress": "tailor",
    "manageress": "manager", "headmistress": "headteacher", "headmaster": "headteacher", "midwives": "midwife",
    "housewife": "homemaker", "househusband": "homemaker",
}  # fmt: skip
_LANGUAGES = frozenset({"en", "de", "fr", "es", "pt"})


@lru_cache(maxsize=65_536)
def neutral(word: str) -> str:
    """Return a folded word without the gender of whom it names: "salesman" and "saleswoman" are a "salesperson"."""
    if (known := _ONE_WORK.get(word)) is not None:
        return known
    man = _MAN.fullmatch(word)
    return f"{man['work']}person" if man and man["work"] not in _NO_MEN else word


def says_nothing(word: str) -> bool:
    """Say whether a folded word is a small word of some language, of time, or of a person's gender or family."""
    return word in _silent()


@cache
def _silent() -> frozenset[str]:
    # Small words of further languages are telling ones in English: "care" joins sentences in Romanian.
    small = (
        fold(word) for row in rows("function_words") if row["language"] in _LANGUAGES for word in listed(row["words"])
    )
    now = (word for phrase in NOW for word in phrase.split())
    return frozenset((*small, *MONTHS, *now, *word_list("closeness_small"), *word_list("closeness_person")))
