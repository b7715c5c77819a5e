"""Where the running words of a posting tell the terms of this position, and not those of employees in general."""

import re
from collections.abc import Iterator

from app.ml.text.near import places

_NOUN = (
    r"(?:positions?|roles?|jobs?|opportunit(?:y|ies)|posts?|contracts?|basis|vacanc(?:y|ies)|employment|assignments?|"
    r"engagements?|appointments?|secondments?|period|schedule|stellen?|arbeitsvertrag|anstellung)\b"
)
# One kind after another names one position: "a permanent, full time post".
_KIND = re.compile(
    r"(?:full[- ]?time|part[- ]?time|permanent|perm|temporary|fixed[- ]?term|seasonal|contract(?:or)?|freelance|"
    r"internship|per[- ]diem|prn|volunteer|casual|intermittent|zero[- ]hours?|secondment|"
    r"vollzeit\w{0,8}|teilzeit\w{0,8}|temps plein|temps partiel|cdi|cdd)\b"
)
_KIND_WORDS = (
    "full-time", "full time", "fulltime", "part-time", "part time", "parttime", "contract", "freelance", "temporary",
    "seasonal", "fixed-term", "fixed term", "internship", "permanent", "perm ", "per diem", "prn", "volunteer",
    "casual", "intermittent", "zero hour", "zero-hour", "secondment", "vollzeit", "teilzeit",
    "temps plein", "temps partiel", "cdi", "cdd",
)  # fmt: skip
# Sure wherever they stand.
_SURE = re.compile(
    r"\b\d{1,2}[- ]months?,?(?: [\w-]{1,15}){0,2} contract\b|"
    r"\bfixed[- ]term(?:,? | ?(?=\d))(?:contract|post|until|due|"
    r"\(?\w{1,6} (?:months?|years?)|"
    r"for \w+ (?:months?|years?))|"
    r"\b(?:not to exceed|nte)[: ]{1,2}(?:\d|one|two|three|four|six)|\bindependent contractor\b|"
    r"\b1099[- ](?:contract\w*|independent|basis|position|role|worker|employ\w+|status)\b|"
    r"\bfor (?:an initial |a period of |an initial period of )?\w{1,6} months?,? (?:initially|"
    r"in the first instance|with a view)|"
    r"\bfor an? (?:initial )?period of \w{1,6} months\b|\binitially for \w{1,6} months\b|"
    r"\bmaternity (?:leave )?cover\b|\bzero[- ]hours? contract\b|\bterm[- ]limited (?:position|appointment)\b|"
    r"\btime[- ]limited (?:position|appointment)\b|"
    r"\b(?:maximum|initial|limited) (?:\w+[- ])?(?:year|month)s? (?:term|appointment)\b|"
    r"\b(?:staff|trust|nurse|nursing|temporary staffing) ?bank\b|\bbank of (?:casual|flexible|temporary|relief)\b|"
    r"\bjoin (?:our|the|us on the|[\w' ]{3,40}?) bank\b(?! (?:holiday|account))|\b(?:flexible|"
    r"nhs) bank opportunit\w+|"
    r"\bbank (?:staff|nurses?|workers?|shifts?|contract|posts?|assistants?|only)\b|"
    r"\bfull(?:[- ]?time)? ?(?:and/or|and|or|&|/|,) ?part[- ]?time (?:[\w-]+ ){0,3}?"
    r"(?:options?|hours|considered|available|positions?|posts?|roles?|vacanc(?:y|ies)|basis|work schedule|"
    r"applicants|applications)\b|"
    r"\bfull[- ]?time or less than full[- ]?time\b"
)
# Of other people's shifts in a pool of staff.
_POOL_OF_OTHERS = re.compile(
    r"\b(?:opportunit\w+ to|includ\w+|agency|overtime|extra|additional|also|currently an?|rates? of)\b[^.\n]{0,40}$"
)
_SURE_WORDS = (
    "contract", "fixed term", "fixed-term", "not to exceed", "nte ", "nte:", "1099", "maternity", "limited",
    "maximum", "months", "initial", "bank", "part time", "part-time", "less than full",
)  # fmt: skip
_BEFORE, _AFTER = 130, 90
# "Full or part time" offers both.
_FULL_OR = re.compile(r"\bfull(?:[- ]?time)? ?(?:and/or|and|or|&|/|,) ?$")
_FULL_OR_PART = r"(?:full[- ]?time|part[- ]?time|permanent|temporary|term|contract)"
_ARTICLE = re.compile(
    r"\b(?:this|these|the|an?|our|one|two|three|four|several|multiple|\d|we have|we offer|eine?|"
    r"unbefristete|ihre|"
    r"unique)(?: is)?(?: an?)?(?: [\w'/-]{1,30},?){0,3} $"
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
# "Nurse - Band 6 - Permanent, 30 hours": in a line of such parts, and at the end of a short one.
_PART = re.compile(r"(?:^|[\n|])(?:[^\n.!?]|\.(?=\d)){0,70}[|,:(-] ?(?:[\w.]+ \d\w? )?$")
_SHORT = re.compile(r"(?:^|\n)(?:[\w./&£-]{1,14} ){1,4}$")
_LINE_AFTER = re.compile(
    r"[ ,;:|/)*•.-]*(?:[\n|(]|$|\d|(?:contract|permanent|perm|hours|full|part|positions?|role|remote|hybrid|"
    r"post|basis|exempt|or|non|"
    r"fixed|temporary|until|vacancy|only|salaried|employee|and)\b)"
)
# "Full time, permanent." is a sentence of kinds alone.
_OPENS = re.compile(r"[.;!?] $")
_ALONE = re.compile(rf"(?:(?:,| ?/| and| or|,? et| ou) ?{_KIND.pattern}(?: de \d{{1,2}} mois)?)*(?:[.;\n]|$)")
_NOUN_AFTER = re.compile(
    rf"[,/ -]{{0,3}}(?:\([^)\n]{{1,30}}\),? )?(?:(?:and/or|and|or) )?(?:[\w'/&-]{{1,15}},? ){{0,4}}?{_NOUN}"
)
# "A full time cook to join us".
_PERSON_AFTER = re.compile(
    r"(?:[ /][\w/&'(),-]{1,20}){1,9}? to (?:join|work|support|lead|cover|help|provide|be based|manage|assist)\b"
)
_NOUN_NEXT = re.compile(
    r"[, -]{1,2}(?:position|role|job|opportunity|post|basis|vacancy|assignment|engagement|contract)\b"
)
_ENDS = re.compile(r"[ ]?(?:$|[.,;)\n–-]|(?:and|until|for|with|based|or|to|due|subject|in|as|at)\b)")
# "Our full-time employees receive", "full time experience": not this position's terms.
_OTHERS = re.compile(
    r"[ ,-]{0,2}(?:\(?s\)?)?(?:and |or |/)?(?:part[- ]?time )?(?:salaried |regular )?(?:employees?|associates?|"
    r"team members?|"
    r"students?|study|education|degree|equivalents?|experience|occupation|workers?|colleagues?|individuals?|faculty|"
    r"residen\w+|change of|staff(?! nurse| nursing| grade| accountant| engineer| attorney| physician| member)|"
    r"civil service|incumbent|in (?:the )?title|compensation|"
    r"pay|salary|continuous|paid|satisfactory|progressively|professional|positions from|during|filings?|"
    r"applications?)\b"
)
_UNLIKE = re.compile(
    r"\b(?:same as|than|as for|unlike|like|benefits)(?: for)?(?: an?| the)?(?: all)? $|"
    r"\b(?:convert\w*|apply for an?|potential\w*|possib\w+|lead(?:ing)? to|progress\w* (?:in)?to|completion|"
    r"eligib\w+|guarantee\w*|"
    r"after|future|become an?|transition\w*|may (?:become|lead)|may be (?:given|granted|extended)|equivalent|"
    r"must be|candidates|experience|such as|options|including|months of|"
    r"years? of|able to|employees|exam)\b[^.\n]{0,60}$|\b(?:not|no|isn\'t) (?:[\w\'-]+ ){0,5}$"
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
        if found and found.start() <= place < found.end() and _is_of_this(lines, found):
            yield found.group()


def _is_of_this(lines: str, found: re.Match[str]) -> bool:
    before = lines[max(0, found.start() - 90) : found.start()]
    return not (_UNLIKE.search(before) or ("bank" in found.group() and _POOL_OF_OTHERS.search(before)))


def _told(lines: str, kind: re.Match[str]) -> bool:
    start, end = kind.span()
    before, after = lines[max(0, start - _BEFORE) : start], lines[end : end + _AFTER]
    if _OTHERS.match(after) or (
        kind.group() == "contract" and before.endswith(("permanent ", "perm ", "term ", "time "))
    ):
        return False
    if (_LINE.search(before) and _LINE_AFTER.match(after)) or (_OPENS.search(before) and _ALONE.match(after)):
        return True
    before = before[max(0, before.rfind("\n")) :]
    return not _UNLIKE.search(before) and (_in_a_line(before, after) or _in_a_sentence(kind.group(), before, after))


def _in_a_line(before: str, after: str) -> bool:
    ends = not after or after[0] == "\n"
    if before.endswith("#"):
        return True
    return bool((ends and _SHORT.search(before)) or (_PART.search(before) and _LINE_AFTER.match(after)))


def _in_a_sentence(kind: str, before: str, after: str) -> bool:
    """Say whether a sentence tells the kind of this position: "we seek a part-time cook", "the post is temporary"."""
    if kind == "secondment" and _CONSIDERED.match(after):
        return False
    told = bool(_TOLD.search(before))
    if kind in _STRICT:
        return (told or _ARTICLE.search(before) is not None) and _NOUN_NEXT.match(after) is not None
    named = _NOUN_AFTER.match(after) is not None or kind == "secondment"
    of_hours = kind.startswith(("full", "part"))
    if told or _OFFERED.search(before):
        return named or of_hours or _ENDS.match(after) is not None
    wanted = named or _PERSON_AFTER.match(after) is not None
    if _SOUGHT.search(before):
        return wanted or of_hours
    return wanted and (not before.strip() or before.endswith(("for ", "as ")) or _ARTICLE.search(before) is not None)
