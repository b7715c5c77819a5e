"""Names of products that are the employer's own name where they stand: "at Datadog", "Datadog is a ..."."""

import re

from app.ml.lexicon.gazetteer import Hit
from app.ml.text.passage import Passage

_COMPANY_BEFORE = re.compile(r"\b(?:at|join|joining|about|life at|why|here at|work for|team at|behind) $")
_COMPANY_AFTER = re.compile(
    r"^(?:'s (?:mission|team|culture|vision|values|customers|platform|product|story)|,? inc\b|"
    r",? ltd\b|,? gmbh\b| is (?:on a|building|looking|hiring|committed|proud|growing|seeking|one of|redefining|"
    r"transforming)\b|"
    # "Kotlin is a strong plus" and "Python is the main language" speak of the skill.
    r" is an? (?!(?:[\w-]+ ){0,2}(?:plus|bonus|must|asset|advantage|requirement|benefit|prerequisite|given|nice|"
    r"language|tool|skill|technology|framework|library|focus|priority|part)\b)|"
    r" is the (?:[\w'-]+ ){0,2}(?:leading|leader|largest|biggest|first|only|global|world|fastest|company|platform|"
    r"home)\b|"
    r" was founded| has (?:raised|grown|been)| offers| employees)"
)


def without_firms(prepared: Passage, kept: list[Hit]) -> list[Hit]:
    """Drop a product's name where it is the employer's: "at Datadog", "Datadog is a ..."."""
    companies = {hit.name.skill_id for hit in kept if _may_be_firm(prepared, hit) and _is_company(prepared, hit)}
    return [
        hit
        for hit in kept
        if hit.name.skill_id not in companies
        and not (_may_be_firm(prepared, hit) and _NAMED_AS_FIRM.search(prepared.around(hit.start, hit.end)[0][-120:]))
    ]


def _may_be_firm(prepared: Passage, hit: Hit) -> bool:
    word = prepared.text[hit.start : hit.end]
    return word[0].isupper() and not word.isupper() and " " not in word and hit.name.group in _PRODUCT_GROUPS


def _is_company(prepared: Passage, hit: Hit) -> bool:
    before, after = prepared.around(hit.start, hit.end)
    return bool(_COMPANY_BEFORE.search(before[-20:]) or _COMPANY_AFTER.match(after[:60]))


_NAMED_AS_FIRM = re.compile(
    r"\b(?:customers|clients|companies|startups|brands|enterprises|investors|teams at|"
    r"engineers (?:from|at)|founders of|trusted by|backed by|funded by|used by|"
    r"acquired by|invested in|alumni|likes of|competitors?)\b[^.;]{0,90}$"
)
_PRODUCT_GROUPS = frozenset(
    {"software", "cloud", "data", "marketing", "design", "office", "finance", "business", "teaching"}
)
