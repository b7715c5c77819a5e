"""Which field of work an ESCO concept belongs to, and what sort of skill it is.

Its place in the classification decides where that speaks of one field; skills that any field uses
("analysing information") go where most of the occupations that need them are.
"""

from collections import Counter

from app.ml.build.esco import Concept

# The longest prefix of a group's code decides: ISCED-F fields of education, then ESCO's groups of skills.
_BY_GROUP = {
    "00": "office", "003": "soft", "01": "teaching", "02": "design", "022": "science", "023": "languages",
    "03": "science", "032": "design", "04": "business", "0411": "finance", "0412": "finance", "0414": "marketing",
    "0415": "office", "0416": "business", "042": "legal", "05": "science", "054": "data", "06": "software",
    "0611": "office", "0612": "data", "0613": "software", "07": "engineering", "0715": "trades", "0716": "trades",
    "072": "manufacturing", "0721": "hospitality", "073": "trades", "0731": "engineering", "08": "agriculture",
    "0841": "healthcare", "091": "healthcare", "092": "care", "101": "hospitality", "1011": "care",
    "102": "trades", "103": "legal", "104": "logistics",
    "L": "languages", "S1.3": "teaching", "S1.15": "languages", "S3.1": "care", "S3.2": "healthcare",
    "S3.5": "hospitality", "S3.6": "care", "S5.1": "software", "S5.2": "cloud", "S5.5": "data", "S6.4": "agriculture",
    "S6.9": "agriculture",
}  # fmt: skip
# By the ISCO group of the occupations that need it.
_BY_ISCO = {
    "0": "legal", "1": "business", "121": "business", "1211": "finance", "122": "marketing", "131": "agriculture",
    "132": "manufacturing", "1323": "trades", "1324": "logistics", "133": "software", "134": "care",
    "1342": "healthcare", "1345": "teaching", "1346": "finance", "141": "hospitality", "143": "hospitality",
    "142": "business", "21": "engineering", "211": "science", "212": "data", "213": "science", "216": "design",
    "2161": "engineering", "22": "healthcare", "23": "teaching", "24": "business", "241": "finance", "243": "marketing",
    "251": "software", "252": "cloud", "261": "legal", "262": "science", "263": "science", "2635": "care",
    "264": "design", "265": "design", "31": "engineering", "312": "trades", "313": "manufacturing",
    "314": "science", "315": "logistics", "32": "healthcare", "33": "business", "331": "finance", "334": "office",
    "335": "legal", "341": "legal", "3412": "care", "342": "hospitality", "343": "design", "3434": "hospitality",
    "35": "cloud", "4": "office", "432": "logistics", "431": "finance", "51": "hospitality", "511": "logistics",
    "516": "care", "52": "business", "53": "care", "532": "healthcare", "54": "legal", "6": "agriculture",
    "7": "trades",
    "731": "manufacturing", "732": "manufacturing", "75": "manufacturing", "751": "hospitality", "81": "manufacturing",
    "811": "trades", "82": "manufacturing", "83": "logistics", "91": "trades", "92": "agriculture", "93": "trades",
    "932": "manufacturing", "933": "logistics", "94": "hospitality", "95": "business", "96": "trades",
}  # fmt: skip
_FALLBACK = {
    "S1": "business", "S2": "business", "S3": "care", "S3.3": "legal", "S4": "business", "S5": "software",
    "S6": "manufacturing", "S7": "trades", "S8": "trades", "S8.5": "manufacturing",
    "T1.2": "data", "T1.3": "office", "T5": "trades",
}  # fmt: skip
_SOFT = ("T2", "T3", "T4")
# Skills that ESCO says any sector uses; one of a sector is a craft, however it is done.
_ANYWHERE = frozenset({"transversal", "cross-sector"})
_CLINICAL_SHARE = 0.6


def group_of(concept: Concept) -> str:
    """Return the field of work."""
    if kind_of(concept) == "soft":
        return "soft"
    for code in concept.groups:
        # "Present menus" is also under the transversal "supporting others"; its field is another.
        if not code.startswith("T") and (found := _longest(code, _BY_GROUP)) is not None:
            return found
    votes: Counter[str] = Counter()
    for isco, count in concept.occupations:
        votes[_longest(isco, _BY_ISCO) or "business"] += count
    if votes:
        return max(sorted(votes), key=votes.__getitem__)
    return next((found for code in concept.groups if (found := _longest(code, _FALLBACK))), "business")


def kind_of(concept: Concept) -> str:
    """Return hard, soft, clinical or language."""
    if concept.language or any(code.startswith("L") for code in concept.groups):
        return "language"
    if concept.reuse in _ANYWHERE and any(code.startswith(_SOFT) for code in concept.groups[:2]):
        return "soft"
    return "clinical" if _is_clinical(concept) else "hard"


def _is_clinical(concept: Concept) -> bool:
    if any(code.startswith(("091", "S3.2")) for code in concept.groups):
        return True
    total = sum(count for _, count in concept.occupations)
    health = sum(count for isco, count in concept.occupations if isco.startswith(("22", "32", "532")))
    return bool(concept.reuse.endswith("specific") and health > _CLINICAL_SHARE * total)


def _longest(code: str, table: dict[str, str]) -> str | None:
    """Find the entry of the longest prefix; "S1.1" is no prefix of "S1.11"."""
    for end in range(len(code), 0, -1):
        rest = code[end:]
        whole = not rest or not (code[:end][-1].isdigit() and rest[0].isdigit()) or code[0].isdigit()
        if whole and code[:end] in table:
            return table[code[:end]]
    return None
