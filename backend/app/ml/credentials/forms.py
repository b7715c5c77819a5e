"""Other ways to write a licence: "licensed electrician" is "electrician's license" and "license as an electrician"."""

import re
from collections.abc import Iterator

_LICENSED = re.compile(r"^(?:licensed|registered|chartered) (?P<holder>[a-z][a-z' -]+)$")
_LICENCE = re.compile(r"^(?P<holder>[a-z][a-z -]+?)(?:'s)? licen[cs]e$")
_CERTIFIED = re.compile(r"^certified (?P<holder>[a-z][a-z' -]+)$")
_CERTIFICATE = re.compile(r"^(?P<holder>[a-z][a-z -]+?)(?:'s)? (?:certification|certificate)$")
# Words that name no holder: "medical license", "multistate license".
_NO_HOLDER = frozenset({
    "medical", "nursing", "nurse", "law", "state", "compact", "multistate", "multi-state", "driving", "driver",
    "drivers", "food", "teaching", "pilot", "forklift", "independent", "dental", "electrical",
})  # fmt: skip
_VOWELS = "aeiou"


def variants(phrase: str) -> Iterator[str]:
    """Yield further ways to write a phrase that names a licence or a certificate by who holds it; folded, like it."""
    for pattern, write in ((_LICENSED, _licences), (_LICENCE, _licences), (_CERTIFIED, _certificates),
                           (_CERTIFICATE, _certificates)):  # fmt: skip
        found = pattern.match(phrase)
        if found and found["holder"] not in _NO_HOLDER:
            yield from write(found["holder"])
            return


def _licences(holder: str) -> Iterator[str]:
    article = "an" if holder[0] in _VOWELS else "a"
    for licence in ("license", "licence"):
        yield from (f"{holder} {licence}", f"{holder}'s {licence}", f"{licence} as {article} {holder}")
        yield f"{licence} as a registered {holder}"
    yield from (f"{holder} licensure", f"licensure as {article} {holder}", f"licensed as {article} {holder}")
    yield from (f"{holder} registration", f"registration as {article} {holder}", f"registered as {article} {holder}")
    yield from (f"licensed {holder}", f"registered {holder}")


def _certificates(holder: str) -> Iterator[str]:
    article = "an" if holder[0] in _VOWELS else "a"
    yield from (f"{holder} certification", f"{holder} certificate", f"certified as {article} {holder}")
    yield from (f"certification as {article} {holder}", f"certified {holder}")
