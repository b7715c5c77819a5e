"""Folding that keeps every character at its place, so that offsets in the folded text are offsets in the text."""

import re
import unicodedata

_SAME_WIDTH = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ", "\t": " ", "\n": " ",
    "\r": " ", "\u2028": " ", "\u2029": " ", "\u0085": " ", "\v": " ", "\f": " ",
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00ad": "-",
    "\uff0f": "/", "\u2044": "/", "ß": "s", "ø": "o", "ł": "l", "đ": "d", "æ": "a", "œ": "o", "ı": "i",
}  # fmt: skip
_BRITISH = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ise ", "ize "),
    ("iser", "izer"),
    ("behaviour", "behavior"),
    ("centre", "center"),
    ("labour", "labor"),
    ("colour", "color"),
    ("modelling", "modeling"),
    ("labelling", "labeling"),
    ("counselling", "counseling"),
    ("programme", "program"),
    ("paed", "ped"),
    ("anaesth", "anesth"),
    ("gynaec", "gynec"),
    ("haem", "hem"),
    ("licence", "license"),
    ("catalogu", "catalog"),
    ("jewellery", "jewelry"),
    ("tyre", "tire"),
    ("fulfil ", "fulfill "),
    ("fulfilment", "fulfillment"),
    ("enrolment", "enrollment"),
    ("analysing", "analyzing"),
    ("analyse ", "analyze "),
    ("moulding", "molding"),
    ("fibre", "fiber"),
    ("aluminium", "aluminum"),
    ("defence", "defense"),
)
_IS_BRITISH = re.compile("|".join(british for british, _ in _BRITISH))
_DROPPED = {ord(char): None for char in " .-/_'&,()"}


class _Table(dict[int, str]):
    """What `str.translate` asks for; each new character is worked out once."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        self[code] = folded
        return folded


def _fold_char(char: str) -> str:
    if char in _SAME_WIDTH:
        return _SAME_WIDTH[char]
    base = unicodedata.normalize("NFKD", char.lower()[:1])[:1].lower()[:1]
    return _SAME_WIDTH.get(base, base) or char


_FOLDING = _Table()
_LINED = _Table({10: "\n"})


def fold(text: str) -> str:
    """Lower-case, strip accents and unify spaces, quotes and dashes; the result is exactly as long as the text."""
    return text.translate(_FOLDING)


def fold_lines(text: str) -> str:
    """Fold a text but keep its line ends, for readers to whom a line means something."""
    return text.translate(_LINED)


def squeeze(text: str) -> str:
    """Fold a name and collapse its white space: the form in which names are compared."""
    return " ".join(fold(text).split())


def canonical(text: str) -> str:
    """Fold a name to the form in which names are looked up: American spelling, spaces for hyphens."""
    return american(squeeze(text)).replace("-", " ").strip()


def american(form: str) -> str:
    """Return a folded name or word in American spelling."""
    padded = f"{form} "
    if _IS_BRITISH.search(padded):
        for british, spelling in _BRITISH:
            padded = padded.replace(british, spelling)
    return padded.strip()


def compact(text: str) -> str:
    """Fold a name and drop spaces, dots, hyphens and slashes, so that "Node.js", "node js" and "NodeJS" agree."""
    return fold(text).translate(_DROPPED)


def spellings(name: str) -> set[str]:
    """Return the folded forms of a name: with space or hyphen, in British and American spelling."""
    folded = squeeze(name)
    found = {folded}
    for british, american in _BRITISH:
        for form in tuple(found):
            found.add(f"{form} ".replace(british, american).strip())
            found.add(f"{form} ".replace(american, british).strip())
    for form in tuple(found):
        if form.count(" ") == 1:
            found.add(form.replace(" ", "-"))
        if "-" in form[1:-1]:
            found.add(form.replace("-", " "))
    return found
