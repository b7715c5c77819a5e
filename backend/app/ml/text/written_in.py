"""In which language a text is written."""

import re
from collections import Counter
from functools import cache, lru_cache

import pycountry

from app.ml.text.tables import listed, rows

# As much of a text tells its language as all of it.
_ENOUGH = 1_500
_LEAST_WORDS = 12
_LEAST_SHARE = 0.12
_WORD = re.compile(r"[^\W\d_]+")
# Scripts of one language; the share of letters that makes it that.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[іїєґ]", re.IGNORECASE)),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_SCRIPT_SHARE = {"ja": 0.1, "uk": 0.03}
_USUAL_SHARE = 0.4


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    """Return the languages in which a word is one of the most frequent."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("function_words"):
        for word in listed(row["words"]):
            found[word] = (*found.get(word, ()), row["language"])
    return found


_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2,4})*", re.IGNORECASE)


@lru_cache(maxsize=256)
def language_code(named: str) -> str | None:
    """Return the ISO 639-1 code of a language given as a code ("en-GB") or by its English name."""
    coded = _CODE.fullmatch(named.strip())
    known = (
        pycountry.languages.get(alpha_2=coded[1].lower())
        if coded
        else pycountry.languages.get(name=named.strip().title())
    )
    return getattr(known, "alpha_2", None)


@lru_cache(maxsize=256)
def language_name(code: str) -> str | None:
    """Return the English name of a language by its ISO 639-1 code, as readers of languages name it."""
    known = pycountry.languages.get(alpha_2=code)
    # The standard lists Spanish with Castilian, and Greek as the modern one with its years.
    return re.split(r"[;(,]", getattr(known, "name", ""))[0].strip().removeprefix("Modern ") or None


@lru_cache(maxsize=8)
def written_in(text: str) -> str | None:
    """Return the ISO 639-1 code of the language a text is written in; None where it is too short or mixed to tell."""
    start = text[:_ENOUGH]
    words = _WORD.findall(start.lower())
    if not start.isascii() and (script := _script(start, sum(map(len, words)))):
        return script
    if len(words) < _LEAST_WORDS:
        return None
    counts = Counter(language for word in words for language in _by_word().get(word, ()))
    (best, count), (_, next_count) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return best if count >= _LEAST_SHARE * len(words) and count > 1.3 * next_count else None


def _script(text: str, letters: int) -> str | None:
    for language, pattern in _SCRIPTS:
        if letters and len(pattern.findall(text)) >= _SCRIPT_SHARE.get(language, _USUAL_SHARE) * letters:
            return language
    return None
