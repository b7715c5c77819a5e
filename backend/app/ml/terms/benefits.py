"""What an employer offers beside pay."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.ml.asking.sections import Section, sections
from app.ml.text.hints import Hints
from app.ml.text.passage import Passage, passage


@dataclass(frozen=True, slots=True)
class Benefit:
    """One benefit; `quote` is the sentence or line that offers it."""

    name: str
    quote: str


_BENEFITS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "Health insurance",
            (
                r"\b(?:private )?(?:health ?care|health|medical)(?:[ ,/&+]+(?:and )?(?:dental|vision|life|"
                r"wellness|rx))*"
                r"[ ,/&]+(?:insurances?|cover(?:age)?|plans?|benefits?)\b|\b(?:health|medical), (?:dental|vision)|"
                r"\bmedical insurance|\bbupa\b|\bkrankenversicherung|\bmutuelle\b|\bseguro (?:de )?(?:salud|medico)\b"
            ),
        ),
        (
            "Dental",
            (
                r"\bdental\b(?! (?:nurs|care (?:team|prof)|practic|surg|hygien|assist|technic|team|office|"
                r"clinic))"
            ),
        ),
        (
            "Pension or retirement plan",
            (
                r"\b401 ?\(?k\)?|\bpension(?: (?:scheme|plan|contributions?|match\w*))?\b(?! funds?| admin| consult)|"
                r"\bretirement (?:plans?|savings|benefits?|contributions?|match\w*)\b|\bsuperannuation\b|\brrsp\b|"
                r"\b(?:betriebliche )?altersvorsorge\b"
            ),
        ),
        (
            "Paid leave",
            (
                r"\bpaid (?:time off|leave|vacations?|holidays?|annual leave|sick)|\bpto\b|\bannual leave\b|"
                r"\b(?:vacation|holiday) (?:days|allowance|entitlement)\b|\bunlimited (?:paid )?(?:vacation|"
                r"holidays?|time off)\b|"
                r"\bdays'?(?: of)?(?: paid)?(?: annual)? (?:holidays?|vacation|leave)\b|\bgenerous (?:vacation|"
                r"holiday|time off)\b|"
                r"\burlaubstage\b|\btage urlaub\b|\bjours? (?:de )?(?:conges|rtt)\b|\bconges payes\b"
            ),
        ),
        (
            "Parental leave",
            (
                r"\b(?:parental|maternity|paternity|family|adoption)(?:[ ,/&]+(?:and )?(?:parental|paternity|"
                r"adoption))* (?:leave|pay)\b"
            ),
        ),
        (
            "Bonus",
            (
                r"\b(?:annual|performance|sign[- ]?on|signing|welcome|yearly|discretionary|quarterly|retention|"
                r"referral|company|target|incentive)(?:[- ]based)? bonus(?:es)?\b|"
                r"\bbonus(?:es)? (?:schemes?|plans?|programs?|programmes?|potential|eligib\w+|structure)\b|"
                r"\bprofit[- ]shar\w+"
            ),
        ),
        (
            "Equity",
            (
                r"\b(?:stock|share) options?\b|\bequity (?:package|grants?|compensation|plans?|options?|stake|"
                r"refresh\w*)\b|"
                r"\brsus?\b|\brestricted stock|\bemployee (?:share|stock) (?:purchase|ownership|scheme|plan|"
                r"option)|\bespp\b|"
                r"\bbspce\b|\b(?:salary|compensation|pay|bonus(?:es)?)(?: ?[+&,]| and|"
                r" plus)+ (?:\w+ )?(?:equity|stock)\b"
            ),
        ),
        (
            "Relocation help",
            (
                r"\brelocation (?:assistance|support|packages?|bonus|allowance|help|costs?|expenses|benefits?|budget|"
                r"(?:is )?(?:provided|available|offered))\b|\bhelp (?:you )?(?:to )?relocat\w+"
            ),
        ),
        (
            "Home-office allowance",
            (
                r"\b(?:home[- ]?office|remote[- ]?(?:work(?:ing)?)?|work[- ]from[- ]home|wfh|"
                r"co-?working)[^.;\n]{0,25}?"
                r"\b(?:stipend|allowance|budget|reimburse\w*|setup|set-up)\b"
            ),
        ),
        (
            "Learning budget",
            (
                r"\b(?:learning|training|education(?:al)?|professional development|personal development|l&d|"
                r"conferences?|"
                r"tuition|development|course|book)s?(?:[ ,]+(?:and|&) \w+)? (?:budget|stipend|allowance|fund|"
                r"reimbursement|"
                r"assistance)\b|\bweiterbildungsbudget\b"
            ),
        ),
        (
            "Flexible hours",
            (
                r"\bflexible (?:working )?(?:hours|schedules?|working|work arrangements?|arbeitszeit\w*)\b|"
                r"\bflexi-?time\b|"
                r"\bgleitzeit\b|\bhoraires flexibles\b"
            ),
        ),
        (
            "Life insurance",
            (
                r"\blife (?:insurance|assurance|cover)\b|\bdeath in service\b|\blife (?:&|"
                r"and) disability"
            ),
        ),
        (
            "Income protection",
            (
                r"\b(?:long|short)[- ]term disability\b|\bincome protection\b|"
                r"\bdisability insurance\b"
            ),
        ),
        (
            "Gym or wellness",
            (
                r"\bgym (?:memberships?|allowance|discounts?|subscription)\b|\b(?:wellness|well-?being|fitness) "
                r"(?:stipend|budget|allowance|program(?:me)?|reimbursement|benefits?)\b|\bcycle to work\b|"
                r"\burban sports club\b"
            ),
        ),
        ("Employee assistance", r"\bemployee assistance program(?:me)?\b"),
        ("Childcare", r"\bchild ?care (?:vouchers?|support|benefits?|allowance|assistance)\b|\bkita-?zuschuss\b"),
        (
            "Meals",
            (
                r"\bfree (?:\w+ )?(?:lunch(?:es)?|meals?|food|breakfast)\b|\bcatered (?:lunch\w*|meals?)\b|"
                r"\b(?:lunch|meal) (?:allowance|vouchers?|provided)\b|\btickets?[- ]resto\w*"
            ),
        ),
        (
            "Commuting",
            (
                r"\bcommuter (?:benefits?|allowance)\b|\bseason ticket loan\b|\bjob-?ticket\b|\bfree parking\b|"
                r"\bdeutschlandticket\b|\bpublic transport(?:ation)? (?:allowance|ticket|pass)\b"
            ),
        ),
        ("Company car", r"\bcompany car\b|\bfirmenwagen\b|\bcar allowance\b"),
    )
)
# None of them stands in a line without one of these; looking for a word is far cheaper than the patterns.
_HINTS = Hints((
    "insur", "cover", "health", "medical", "dental", "bupa", "mutuelle", "seguro", "401", "pension", "retire",
    "superann", "rrsp", "altersvorsorge", "pto", "leave", "vacation", "holiday", "urlaub", "conge", "rtt", "bonus",
    "profit", "option", "equity", "rsu", "stock", "espp", "bspce", "relocat", "stipend", "allowance", "budget",
    "setup", "set-up", "reimburs", "assist", "fund", "flexi", "gleitzeit", "assurance", "death", "disab", "income",
    "gym", "wellness", "being", "fitness", "cycle", "sports", "child", "kita", "lunch", "meal", "food", "breakfast",
    "resto", "commut", "ticket", "parking", "transport", "company", "firmenwagen",
))  # fmt: skip
_OFFERING = re.compile(
    r"\b(?:we(?: also| do)? (?:offer|provide|pay|cover|have)|benefits?|package|perks|includ\w+|you(?:'ll|"
    r" will)? (?:get|receive|"
    r"enjoy|have)|entitle\w*|eligible|generous|competitive|access to|in return|on offer|salary|compensation|plus|"
    r"wir bieten|nous offrons|avantages|ofrecemos)\b"
)
_DENIED = re.compile(r"\b(?:no|not|without|nor|neither|unable|cannot|kein\w{0,2})\b[^.;,]{0,40}$")
_DENIED_AFTER = re.compile(r"^[^.;,]{0,20}\b(?:not|unavailable)\b")
# What the work is about and what is asked offers nothing.
_SILENT: frozenset[Section] = frozenset({"must", "nice", "duties", "notice"})
_LONGEST = 300


def find_benefits(text: str) -> list[Benefit]:
    """Return the benefits a posting offers, each once, in the order of their first mention."""
    prepared = passage(text)
    found: dict[str, Benefit] = {}
    parts = sections(text)
    for index in _HINTS.segments(prepared):
        for name, start in _named(prepared, index, parts[index]):
            found.setdefault(name, Benefit(name, _quote(prepared, index, start)))
    return list(found.values())


def _named(prepared: Passage, index: int, section: Section) -> Iterator[tuple[str, int]]:
    """The benefits of one segment and where they are named, in order."""
    segment = prepared.segments[index]
    folded = prepared.folded[segment.start : segment.end]
    if section in _SILENT or (section != "offer" and not _OFFERING.search(folded)):
        return
    hits = ((name, found) for name, pattern in _BENEFITS if (found := pattern.search(folded)))
    for name, found in sorted(hits, key=lambda hit: hit[1].start()):
        if not _DENIED.search(folded, 0, found.start()) and not _DENIED_AFTER.match(folded[found.end() :]):
            yield name, segment.start + found.start()


def _quote(prepared: Passage, index: int, start: int) -> str:
    segment = prepared.segments[index]
    if len(segment.text) <= _LONGEST:
        return segment.text
    left = max(segment.start, start - _LONGEST // 2)
    return prepared.text[left : min(segment.end, left + _LONGEST)].strip()
