"""Light stems of English words, so that "managing staff" and "manages the staff" meet "manage staff".

Only inflections are taken off; "management" stays another word, because "management staff" is another thing.
"""

from functools import lru_cache

from app.ml.text.folding import american

ARTICLES = frozenset({"the", "a", "an", "our", "your", "their", "its", "his", "her", "all", "any", "various", "s", ""})
_IRREGULAR = {
    "made": "make", "led": "lead", "written": "writ", "wrote": "writ", "taught": "teach", "built": "build",
    "ran": "run", "kept": "keep", "held": "hold", "sold": "sell", "bought": "buy", "driven": "drive",
    "drove": "drive", "taken": "take", "given": "give", "understood": "understand", "people": "person",
    "children": "child", "analyses": "analysis", "businesses": "business", "things": "thing", "used": "use",
    "buildings": "building", "meetings": "meeting", "settings": "setting", "trainings": "training",
    "bearings": "bearing",
}  # fmt: skip
# Nouns that only look like inflections.
_WHOLE = frozenset({
    "data", "analysis", "news", "lens", "less", "business", "gas", "ics", "during", "being", "thing", "bring",
    "spring", "string", "need", "animal", "building", "meeting", "engineering", "nursing", "marketing",
    "accounting", "clothing", "housing", "setting", "training", "banking", "manufacturing", "mining",
    "farming", "wiring", "bearing", "evening", "morning", "lighting", "machining", "printing", "wedding",
})  # fmt: skip
_VOWELS = frozenset("aeiouy")
_SHORTEST = 4


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of one folded word; empty for an article or a possessive."""
    if word in ARTICLES:
        return ""
    word = american(word)
    if (known := _IRREGULAR.get(word)) is not None:
        return known
    if len(word) < _SHORTEST or word in _WHOLE or not word.isalpha():
        return word
    short = _bare(_singular(word))
    # "Controlled" and "control", "install" and "installing".
    return short[:-1] if short.endswith("ll") and len(short) > _SHORTEST else short


@lru_cache(maxsize=65_536)
def singular(word: str) -> str:
    """Return a folded word without its plural; empty for an article or a possessive."""
    if word in ARTICLES:
        return ""
    word = american(word)
    if word in _WHOLE or len(word) < _SHORTEST or not word.isalpha():
        return word
    return _IRREGULAR.get(word) or _singular(word)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _bare(word: str) -> str:
    if word in _WHOLE:
        return word
    if word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 1 and not rest.endswith("e") and any(char in _VOWELS for char in rest):
            return _restored(rest)
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word


def _restored(rest: str) -> str:
    """Undo the doubling of "planning" and give "making" its e back."""
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lszf":
        return rest[:-1]
    short = len(rest) == 2 or (len(rest) == 3 and rest[-2] in _VOWELS and rest[-3] not in _VOWELS)
    return rest + "e" if short and rest[-1] not in "wxy" and rest[-1] not in _VOWELS else rest


def key_of(text: str) -> tuple[str, ...]:
    """Return what a folded phrase is known by: the stem of its first word, the singulars of the others, no articles.

    A name often opens with a verb, which texts inflect; of its other words "processing" is not "processed".
    Hyphens, slashes and apostrophes part words.
    """
    words = text.replace("-", " ").replace("/", " ").replace("'", " ").split()
    told = [word for word in words if singular(word)]
    return (stem(told[0]), *map(singular, told[1:])) if told else ()
