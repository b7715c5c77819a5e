"""Whether an everyday word ("Go", "Excel", "Access") means the skill of that name where it stands."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

from app.ml.text.tables import listed, rows

Policy = Literal["any", "inline", "form", "weak", "strict", "letter", "list", "domain"]
_POLICIES: dict[str, Policy] = {
    "any": "any", "inline": "inline", "form": "form", "weak": "weak", "strict": "strict", "letter": "letter",
    "list": "list", "domain": "domain",
}  # fmt: skip
# Two or three capitals read as an acronym only in capitals; these are written small as well and mean nothing else.
_SMALL_TOO = frozenset(
    {"sql", "php", "css", "aws", "gcp", "xml", "seo", "crm", "erp", "ios", "npm", "vba", "api", "k8s"}
)
LONGEST_ACRONYM = 3
_DOMAIN_SUPPORT = 2
_CUE_BEFORE = re.compile(
    r"(?:\b(?:in|using|use|uses|with|of|like|e\.?g\.?|including|includes?|knowledge|know|knows|"
    r"experience|expertise|"
    r"proficien\w{1,3}|skills?|skilled|familiar\w{0,4}|languages?|tools?|software|programs?|"
    r"programming|platforms?|"
    r"frameworks?|systems?|stack|technolog\w{1,3}|write|writing|code|coding|coded|developing|"
    r"learn|via|such as|microsoft|"
    r"ms|packages?|applications?|for example)\b[ :(\[\"'-]{0,4})$"
)
_CUE_AFTER = re.compile(
    r"^[ )\-]{0,2}\b(?:programming|language|lang|developers?|engineers?|programmers?|"
    r"development|scripts?|scripting|"
    r"coding|codebase|software|framework|experience|skills?|expertise|proficiency|knowledge|"
    r"librar(?:y|ies)|microservices|"
    r"apps?|applications?|backend|back-end|services|sdk|apis?|stack|ecosystem|spreadsheets?|"
    r"tools?|certif\w{1,9}|"
    r"platform|packages?|formulas|environment|system|database|implementation|admin\w{0,12}|"
    r"consultant|analyst|pipelines?|components?|modules?|macros?|notebooks?|queries|workflows?)\b"
)
# A single letter needs words about code: "credibility with C-levels" and "Vitamin C" have none.
_CODE_BEFORE = re.compile(
    r"\b(?:in|using|(?:programming|coding|code|written|developing|development|languages?|"
    r"proficien\w{1,3}|experience|knowledge|skills?|fluency|expertise|"
    r"familiar\w{0,4}) ?(?:in|with|of|like|such as|:)?) ?[(\[\"']?$"
)
_CODE_AFTER = re.compile(
    r"^[ )]{0,2}(?:programming|language|developers?|programmers?|code|coding|scripts?|"
    r"scripting|statistical|studio|shiny|software)\b"
)
_WORD_BEFORE = re.compile(r"([\w.&'-]+)[ (\"']{0,3}$")
_WORD_AFTER = re.compile(r"^[ )\"']{0,3}([\w&'-]+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a name must meet; `forms` as spelt in a text, empty = any; words that stand next to it and refuse it."""

    policy: Policy
    forms: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    groups: frozenset[str]


@cache
def _table() -> dict[str, Rule]:
    return {
        row["surface"]: Rule(
            _POLICIES[row["policy"]],
            *(frozenset(listed(row[cell])) for cell in ("forms", "not_before", "not_after", "groups")),
        )
        for row in rows("ambiguous")
    }


def rule_for(surface: str, label: str, policy: str = "", group: str = "") -> Rule | None:
    """Return the rule of a name, None where the name can mean nothing else.

    `label` is the name as its owner writes it, `policy` what the build of the lexicon measured of it.
    """
    stated = _table().get(surface)
    if stated:
        return stated
    if policy and policy != "free":
        forms = frozenset({label}) if policy != "domain" else frozenset()
        return Rule(_POLICIES[policy], forms, frozenset(), frozenset(), frozenset({group}))
    if len(surface) <= LONGEST_ACRONYM and label.isupper() and surface not in _SMALL_TOO:
        nothing: frozenset[str] = frozenset()
        return Rule("form", frozenset({label}), nothing, nothing, nothing)
    return None


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a name stands: the folded rest of its sentence on both sides and what the sentence looks like."""

    before: str
    after: str
    opens_sentence: bool
    is_whole_line: bool
    title_case: bool
    all_capitals: bool


def refused(rule: Rule, setting: Setting) -> bool:
    """Say whether a neighbouring word rules the skill out ("Vitamin C", "Spring semester")."""
    left = _WORD_BEFORE.search(setting.before[-40:])
    right = _WORD_AFTER.match(setting.after[:40])
    return bool((left and left[1] in rule.not_before) or (right and right[1] in rule.not_after))


def well_formed(rule: Rule, quote: str) -> bool:
    """Say whether the name is spelt as its skill is."""
    return not rule.forms or quote in rule.forms


def stands_alone(rule: Rule, quote: str, setting: Setting, groups: Counter[str]) -> bool:
    """Say whether the words around a well-formed, unrefused name make it the skill without help from a list."""
    if rule.policy == "domain":
        return sum(groups[group] for group in rule.groups) >= _DOMAIN_SUPPORT
    if rule.policy in ("any", "inline"):
        return rule.policy == "any" or not setting.is_whole_line
    return rule.policy != "list" and _spelt_and_cued(rule.policy, quote, setting)


def _spelt_and_cued(policy: Policy, quote: str, setting: Setting) -> bool:
    if policy == "letter":
        return bool(_CODE_BEFORE.search(setting.before[-40:]) or _CODE_AFTER.match(setting.after[:30]))
    cued = bool(_CUE_BEFORE.search(setting.before[-40:]) or _CUE_AFTER.match(setting.after[:40]))
    if setting.all_capitals:
        return cued and policy != "strict"
    capital_inside = quote[:1].isupper() and not setting.opens_sentence and not setting.title_case
    return policy == "form" or cued or (policy == "weak" and capital_inside)
