"""Where the running words of a posting tell the terms of this position, and not those of employees in general."""

import re
from collections.abc import Iterator

from app.ml.near import places

_NOUN = (
    r"(?:positions?|roles?|jobs?|opportunit(?:y|ies)|posts?|contracts?|basis|vacanc(?:y|ies)|employment|assignments?|"
    r"engagements?|appointments?|secondments?|schedule|stellen?|arbeitsvertrag|anstellung)\b"
)
# One kind after another names one position: "a permanent, full time post".
_KIND = re.compile(
    r"(?:full[- ]?time|part[- ]?time|permanent|perm|temporary|fixed[- ]?term|seasonal|contract(?:or)?|freelance|"
    r"internship|per[- ]diem|prn|volunteer|casual|intermittent|zero[- ]hours?|secondment|"
    r"vollzeit\w{0,8}|teilzeit\w{0,8}|cdi|cdd)\b"
)
_KIND_WORDS = (
    "full-time", "full time", "fulltime", "part-time", "part time", "parttime", "contract", "freelance", "temporary",
    "seasonal", "fixed-term", "fixed term", "internship", "permanent", "perm ", "per diem", "prn", "volunteer",
    "casual", "intermittent", "zero hour", "zero-hour", "secondment", "vollzeit", "teilzeit", "cdi", "cdd",
)  # fmt: skip
# Sure wherever they stand.
_SURE = re.compile(
    r"\b\d{1,2}[- ]months?,?(?: [\w-]{1,15}){0,2} contract\b|\bfixed[- ]term (?:contract|post|until|"
    r"for \w+ (?:months|years))|"
    r"\b(?:not to exceed|nte)[: ]{1,2}(?:\d|one|two|three|four|six)|\bindependent contractor\b|"
    r"\b1099[- ](?:contract\w*|independent|basis|position|role|worker|employ\w+|status)\b|"
    r"\bmaternity (?:leave )?cover\b|\bzero[- ]hours? contract\b|\bterm[- ]limited (?:position|appointment)\b|"
    r"\btime[- ]limited (?:position|appointment)\b|"
    r"\b(?:maximum|initial|limited) (?:\w+[- ])?(?:year|month)s? (?:term|appointment)\b|"
    r"\b(?:staff|trust|nurse|nursing|temporary staffing) ?bank\b|\bbank of (?:casual|flexible|temporary|relief)\b|"
    r"\bjoin (?:our|the|us on the|[\w' ]{3,40}?) bank\b(?! (?:holiday|account))|\b(?:flexible|"
    r"nhs) bank opportunit\w+|"
    r"\bbank (?:staff|nurses?|workers?|shifts?|contract|posts?|assistants?|only)\b|"
    r"\bfull(?:[- ]?time)? ?(?:and/or|and|or|&|/|,) ?part[- ]?time (?:[\w-]+ ){0,3}?"
    r"(?:options?|hours|considered|available|basis|work schedule|applicants|applications)\b|"
    r"\bfull[- ]?time or less than full[- ]?time\b"
)
_SURE_WORDS = (
    "contract", "fixed term", "fixed-term", "not to exceed", "nte ", "nte:", "1099", "maternity", "limited",
    "maximum", "initial", "bank", "part time", "part-time", "less than full",
)  # fmt: skip
_BEFORE, _AFTER = 130, 90
# "Full or part time" offers both.
_FULL_OR = re.compile(r"\bfull(?:[- ]?time)? ?(?:and/or|and|or|&|/|,) ?$")
_FULL_OR_PART = r"(?:full[- ]?time|part[- ]?time|permanent|temporary|term|contract)"
_ARTICLE = re.compile(
    r"\b(?:this|these|the|an?|our|one|two|three|four|several|multiple|both|\d|eine?|unbefristete|ihre|"
    r"unique)(?: is)?(?: an?)?(?: [\w'-]{1,15},?){0,3} $"
)
_SOUGHT = re.compile(
    r"\b(?:looking (?:for|to (?:recruit|appoint|hire|employ|fill))|seek(?:s|ing)?|recruit(?:s|ing)?|hiring|"
    r"(?:re)?appoint|fill(?:ing)?|requires?d?|opportunit(?:y|ies)|arisen|available|vacanc(?:y|ies)|opening|"
    r"invited|welcome)"
    r"(?: (?!experience\b|degree\b)[\w/'-]{1,15},?){0,5}? $"
)
_TOLD = re.compile(
    r"\b(?:posts?|positions?|roles?|jobs?|vacanc(?:y|ies)|appointments?|opportunit(?:y|ies)|contracts?|this|these|"
    r"hours|it) (?:is|are|will be|would be|can be|being)(?: (?!not\b|no\b|never\b|convert)[\w&-]{1,15},?){0,4}? $"
)
_OFFERED = re.compile(
    r"\b(?:filled|hired|employed|engaged|offered|appointed|recruited|to work)(?: on| as| in)?(?: an?)?"
    rf"(?: {_FULL_OR_PART}(?: or|/| and|,))? $"
)
_LINE = re.compile(
    r"(?:^|[\n|])[^\w\n]{0,4}(?:\d{1,2}(?:[.,]\d{1,2})? ?(?:hours?|hrs|std)\.?(?: ?(?:per|a|/|pro) ?(?:week|"
    r"woche))?[ ,;:/-]*)?"
    r"(?:\d ?x )?$"
)
_LINE_AFTER = re.compile(
    r"[ ,;:|/()*•.-]*(?:[\n|]|$|\d|(?:contract|permanent|perm|hours|full|part|position|role|post|basis|exempt|or|non|"
    r"fixed|temporary|until|vacancy|only|salaried|employee|and)\b)"
)
_NOUN_AFTER = re.compile(rf"[,/ -]{{0,3}}(?:(?:and/or|and|or) )?(?:[\w'/&-]{{1,15}},? ){{0,3}}?{_NOUN}")
_NOUN_NEXT = re.compile(
    r"[, -]{1,2}(?:position|role|job|opportunity|post|basis|vacancy|assignment|engagement|contract)\b"
)
_ENDS = re.compile(r"[ ]?(?:$|[.,;)\n–-]|(?:and|until|for|with|based|or|to|due|subject|in|as|at)\b)")
# "Our full-time employees receive", "full time experience": not this position's terms.
_OTHERS = re.compile(
    r"[ -]?(?:\(?s\)?)?(?:and |or |/)?(?:part[- ]?time )?(?:salaried |regular )?(?:employees?|associates?|"
    r"team members?|"
    r"students?|study|education|degree|equivalents?|experience|occupation|workers?|colleagues?|individuals?|faculty|"
    r"residen\w+|change of|staff(?! nurse| nursing| grade| accountant| engineer| attorney| physician| member)|"
    r"civil service|incumbent|in (?:the )?title|compensation|"
    r"pay|salary|continuous|paid|satisfactory|progressively|professional|positions from|during|filings?|"
    r"applications?)\b"
)
_UNLIKE = re.compile(
    r"\b(?:same as|than|as|unlike|like|benefits)(?: for)?(?: an?| the)?(?: all)? $|"
    r"\b(?:convert\w*|apply for an?|potential\w*|possib\w+|lead(?:ing)? to|progress\w* (?:in)?to|completion|"
    r"eligib\w+|guarantee\w*|"
    r"after|future|become|transition\w*|may (?:become|lead)|may be (?:given|granted|extended)|equivalent|"
    r"must be|candidates|experience|months of|"
    r"years of|able to|employees|exam)\b[^.\n]{0,60}$|\b(?:not|no|isn\'t) (?:[\w\'-]+ ){0,5}$"
)
_CONSIDERED = re.compile(r"[^.\n]{0,60}\b(?:considered|agreed|welcome|available as)\b")
_STRICT = frozenset(
    {"contract", "contractor", "volunteer", "internship", "casual", "per diem", "per-diem", "prn", "perm"}
)


def told_kinds(lines: str) -> Iterator[str]:
    """Yield the words that tell the kind of employment of this position, in a text folded by `fold_lines`."""
    for place in places(_KIND_WORDS, lines):
        kind = _KIND.match(lines, place)
        if kind and not (place and lines[place - 1].isalnum()) and _told(lines, kind):
            both = _FULL_OR.search(lines, max(0, place - 24), place)
            yield (both.group() if both else "") + kind.group()
    for place in places(_SURE_WORDS, lines):
        found = _SURE.search(lines, max(0, place - 40), place + _AFTER)
        if (
            found
            and found.start() <= place < found.end()
            and not _UNLIKE.search(lines, max(0, found.start() - 90), found.start())
        ):
            yield found.group()


def _told(lines: str, kind: re.Match[str]) -> bool:
    start, end = kind.span()
    before = lines[max(0, start - _BEFORE) : start]
    after = lines[end : end + _AFTER]
    if _LINE.search(before) and _LINE_AFTER.match(after) and not _OTHERS.match(after):
        return True
    before = before[before.rfind("\n") + 1 :]
    if _OTHERS.match(after) or _UNLIKE.search(before):
        return False
    if _CONSIDERED.match(after) and kind.group() == "secondment":
        return False
    if kind.group() in _STRICT:
        return bool(_ARTICLE.search(before) or _TOLD.search(before)) and bool(_NOUN_NEXT.match(after))
    if _TOLD.search(before) or _OFFERED.search(before):
        return bool(_NOUN_AFTER.match(after) or _ENDS.match(after)) or "time" in kind.group()
    named = bool(_NOUN_AFTER.match(after))
    if _SOUGHT.search(before):
        return named or kind.group().startswith(("full", "part"))
    return named and bool(_ARTICLE.search(before) or not before.strip() or before.endswith(("for ", "as ")))
