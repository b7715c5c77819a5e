"""How a description says where the work is done."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Remote(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way to say it; the higher the weight, the surer. Every match holds one of the words."""

    mode: Remote
    weight: int
    words: tuple[str, ...]
    pattern: re.Pattern[str]


# "Remote sensing" is no remote work.
NOT_WORK = (
    r"(?! ?-?(?:sens|monitor|control|area|communit|patient|desktop|support|access|diagnos|"
    r"server|site|system|device|triage|deposit|start))"
)
_ROLE = (
    r"(?:role|position|job|opportunity|vacancy|work|arrangement|opening|team|contract|"
    r"employees?|candidates?|company|culture|environment|setup)"
)
_DAYS = (
    r"(?:\d|one|two|three|four|five|1-2|2-3|3-4|zwei|drei)\+?(?: ?(?:-|to|or) ?(?:\d|two|three|"
    r"four|five))? days?"
)
_SOME_DAYS = (
    r"(?:[1-4]|ein\w{0,2}|zwei|drei|vier|une?|deux|trois|quatre)(?: ?(?:-|bis|a|ou|oder) ?(?:[2-4]|zwei|drei|vier|deux|"
    r"trois|quatre))?"
)
_DAY_WORDS = r"(?:tag|tage|tagen|jours?)"
_TELE = r"(?:tele-?work(?:ing)?|telecommut(?:e|ing)|remote(?: work(?:ing)?)?|work(?:ing)? from home)"
_PLACES = ("site", "office", "person")
_TELE_WORDS = ("telew", "tele-w", "telecommut", "remote", "from home")


def _phrase(mode: Remote, weight: int, words: tuple[str, ...], *patterns: str) -> Phrase:
    return Phrase(mode, weight, words, re.compile("|".join(patterns)))


# The surest first.
PHRASES: tuple[Phrase, ...] = (
    # United States government: who teleworks comes to the office on other days.
    _phrase(
        Remote.ONSITE,
        9,
        _TELE_WORDS,
        rf"\bnot(?: be)?(?: currently)? (?:eligible|available|approved|authori[sz]ed|suitable) for (?:any )?{_TELE}",
        rf"\bno (?:remote work|{_TELE})(?: is)? (?:available|possible|offered|permitted|options?)\b",
        r"\btelework eligible: no\b",
    ),
    _phrase(
        Remote.HYBRID,
        7,
        _TELE_WORDS,
        r"\b(?:eligible|available|approved|authori[sz]ed|suitable) for (?:\w+ ){0,2}(?:telework|telecommut)",
        r"\btelework (?:eligible: yes|is (?:available|permitted|offered|optional|possible)|may be (?:permitted|"
        r"available|approved))",
    ),
    _phrase(
        Remote.HYBRID,
        7,
        ("home", "remote", "homeoffice", "hibrid"),
        r"\b(?:mix|mixture|combination|blend|split|balance) (?:of|between) [^.\n]{0,50}\b(?:(?:from |at )?home|"
        r"remote)\b",
        r"\b(?:office|hospital|sites?|wards?|clinics?|base|centre|center|school|field)(?:,| and| but| or|"
        r" as well as)+"
        r" (?:also )?(?:to work )?(?:at|from) home\b",
        r"\b(?:at|from) home (?:and|or|as well as) (?:also )?(?:at|from|in) (?:the|our|an?) (?:\w+ )?(?:office|"
        r"site|hospital|base|clinic|hub)",
        r"\bpart(?:ly|ially) (?:from home|remote)|\b(?:modalidad|modelo|trabajo|esquema|trabalho|"
        r"regime)(?: de trabalho)? hibrid[oa]\b",
    ),
    _phrase(
        Remote.REMOTE,
        7,
        ("home", "remot", "distance"),
        r"\b(?:post|role|position|job|contract) (?:is|will be|can be)(?: an?)?(?: (?!not\b)\w+){0,2} home[- ]based\b",
        r"\bhome[- ]based (?:role|position|post|job|contract|opportunity|worker)\b|\bpermanent(?:ly)? (?:remote|"
        r"home)[- ]work\w*",
        r"\b(?:posicion|puesto|vacante|trabajo|empleo|rol|cargo|modalidad|vaga|trabalho|poste|travail)"
        r"(?: es| e| de trabajo)?(?: 100 ?%| full| totalmente)?[ :]{1,2}(?:remot[oa]|remote|a distancia|"
        r"a distance)\b",
        r"\b100 ?% (?:remot[oa]|remoto)\b|\bremote job: yes\b",
    ),
    _phrase(
        Remote.REMOTE,
        7,
        ("remote", "telework"),
        rf"\b(?:role|position|job)(?: is| will be)(?: (?:primarily|fully|mostly|100 ?%|completely|entirely|"
        rf"currently|an?))* ?"
        rf"remote\b{NOT_WORK}|\b(?:telework|telecommuting) (?:position|role|job)\b",
        r"\bremotely join\b|\bjoin (?:our|the|us)(?: \w+){0,3} remotely\b|\barbeite(?:n|st)? (?:zu 100 ?% )?remote\b|"
        r"- remote,? based in\b",
    ),
    # At home now and then.
    _phrase(
        Remote.HYBRID,
        6,
        ("from home", "remotely", "home working", "homeworking", "remote work"),
        r"\bwork(?:ing)? (?:remotely|from home)(?: and)? (?:when|where|as and when|as (?:needed|required|"
        r"appropriate)|if|some|part|up to|"
        r"on occasions?|"
        r"occasionally|at times|from time to time|(?:one|two|three|\d)\b)",
        r"\b(?:occasional(?:ly)?|some|partial) (?:work(?:ing)? (?:from home|remotely)|home ?working|remote work)",
    ),
    # Who may choose may work from anywhere.
    _phrase(
        Remote.REMOTE,
        7,
        ("remote",),
        r"\bremote(?:,| or|/| and/or)+ ?(?:or )?hybrid\b(?=[^.\n]{0,40}\b(?:work|roles?|options?|positions?|"
        r"model|schedule|"
        r"opportunit|arrangement|available|in-office|on-?site|onsite|office))",
        r"\b(?:hybrid ?/ ?remote|remote ?/ ?hybrid)\b|\bhybrid(?: \w+)?,? or (?:to )?(?:work )?(?:100 ?% |"
        r"fully |completely )remote\b",
    ),
    _phrase(
        Remote.ONSITE,
        9,
        ("remote",),
        (
            r"\b(?:not|no|never|isn't|aren't|cannot be|can't be)(?: an?| be| currently| possible|"
            r" available| open to| offer\w*| eligible for| considering| fully| for| any|"
            r" a fully)* {0,2}remote(?:ly)?\b"
        ),
    ),
    _phrase(
        Remote.ONSITE,
        8,
        ("remote",),
        (
            r"\bremote (?:work|working|working is|work is|option|options)?(?: is| are)? ?(?:not|"
            r"un)(?: an?)? ?(?:available|possible|offered|option|considered)"
        ),
    ),
    _phrase(
        Remote.HYBRID,
        8,
        ("hybrid",),
        (
            rf"\b(?:this|the|our) {_ROLE} (?:is|will be|offers|follows|operates)(?: an?| on a|"
            rf" currently| primarily| based on a)* hybrid\b"
        ),
    ),
    _phrase(
        Remote.REMOTE,
        8,
        ("remote",),
        (
            rf"\b(?:this|the) (?:is|{_ROLE} (?:is|(?:will|can|may) be))(?: an?| currently| performed| done|"
            rf" 100%| fully| completely| open to| primarily| entirely| available|"
            rf" based)*[ -]remote(?:ly)?\b{NOT_WORK}"
        ),
    ),
    _phrase(
        Remote.ONSITE,
        8,
        _PLACES,
        (
            rf"\b(?:this|the) (?:is|{_ROLE} (?:is|will be))(?: an?| currently| fully| 100%| based|"
            rf" performed| full[- ]time)* ?(?:on-? ?site|in-? ?office|in-? ?person|office[- ]based)\b"
        ),
    ),
    _phrase(
        Remote.HYBRID,
        7,
        (" day",),
        (
            rf"\b{_DAYS} (?:(?:per|a|each|pro) (?:week|woche),? )?(?:(?:working )?(?:in|from|"
            rf"at) (?:the|our|an?) )?(?:\w+ )?(?:office|on-?site|in-office|in the office|im buro|"
            rf"in office|in-person|hub|homeoffice|home ?office|remote|from home)\b"
            r"(?! (?:induction|training|onboarding|orientation|interview|visit|assessment|parking))"
        ),
    ),
    _phrase(
        Remote.HYBRID,
        6,
        ("hybrid",),
        (
            r"\bhybrid(?:es|e)? (?:role|position|job|work(?:ing|place|week)?|model|schedule|set-?up|"
            r"working environment|work environment|arrangement|policy|basis|opportunity|office|remote|"
            r"arbeit\w*)\b|\bhybrid:? ?\((?=[^)]{0,40}(?:office|day|home|remote|week|site))|\b(?:location|"
            r"workplace|work mode|"
            r"workplace type)[^\n.]{0,30}: ?[^\n.]{0,30}\bhybrid\b|#li-hybrid|\bflexible hybrid\b"
        ),
    ),
    _phrase(
        Remote.REMOTE,
        6,
        ("remote", "distributed", "homeoffice", "teletravail"),
        (
            r"\b(?:fully|100 ?%|completely|entirely|permanently|full[- ]time|all)[- ]remote\b|"
            r"\bremote[- ]first\b|\b(?:location|workplace|work mode|"
            r"workplace type)[^\n.]{0,20}: ?[^\n.]{0,30}\bremote\b|#li-remote|\bfully distributed\b|"
            r"\bvollstandig remote\b|\bfull remote\b|\b100 ?% (?:homeoffice|teletravail)\b"
        ),
    ),
    _phrase(
        Remote.ONSITE,
        6,
        ("site", "office", "person", " days"),
        (
            r"\b(?:location|workplace|work mode|"
            r"workplace type)[^\n.]{0,20}: ?[^\n.]{0,30}\b(?:on-?site|in-office|in person)\b|"
            r"#li-onsite|\b(?:5|five) days (?:a|per) week (?:in|from|at) (?:the|our)\b|"
            r"\bfully (?:on-?site|in-office|in person)\b|\bon-? ?site (?:role|position|job|only)\b"
        ),
    ),
    # "Télétravail 2 jours par semaine", "bis zu 3 Tage Homeoffice": the other days are spent in the office.
    _phrase(
        Remote.HYBRID,
        7,
        ("homeoffice", "home-office", "home office", "teletravail"),
        rf"\b(?:home[- ]?office|teletravail)\b(?: partiel\w{{0,2}}\b|[^.\n\d]{{0,20}}\b{_SOME_DAYS} {_DAY_WORDS}\b)",
        rf"\b{_SOME_DAYS} {_DAY_WORDS}(?: (?:pro|die|par|in der) (?:woche|semaine))?(?: im| de| en)? ?"
        r"(?:home[- ]?office|teletravail)\b",
    ),
    _phrase(
        Remote.HYBRID,
        6,
        ("homeoffice", "home-office", "home office", "from home"),
        (
            r"\b(?:anteilig|zeitweise|teilweise|gelegentlich|tageweise|partiell)\w{0,2}\b[^.\n]{0,25}"
            r"\bhome[- ]?office\b|"
            r"\bhome[- ]?office[- ]?(?:moglichkeit|option|anteil|tag|regelung)|"
            r"\bmoglichkeit\w{0,2}\b[^.\n]{0,20}\bhome[- ]?office\b|"
            r"\b(?:\d|zwei|drei|vier)(?: ?(?:-|bis) ?(?:\d|drei|vier))? tagen? "
            r"(?:(?:pro|die|in der) woche )?(?:im )?home[- ]?office\b|\bhome[- ]?office oder (?:vor ort|im buro)\b|"
            r"\b(?:vor ort|im buro) oder (?:im )?home[- ]?office\b|"
            rf"\bwork(?:ing)? from home (?:up to )?{_DAYS}"
        ),
    ),
    _phrase(
        Remote.REMOTE,
        5,
        ("remot", "from home", "from anywhere", "from-home", "telecommut", "homeoffice", "teletravail"),
        (
            rf"\bremote {_ROLE}\b|\bremote (?:[\w-]+ ){{1,2}}(?:role|position|job|opportunity|contract)\b|"
            rf"\bwork(?:ing)? (?:remotely|from (?:home|anywhere))\b|"
            rf"\bremote(?:ly)? from\b|\bwork-from-home\b|\b(?:open to|ability to|able to|can|may|"
            rf"possibility (?:of|to)) (?:work(?:ing)? )?remote(?:ly)?\b{NOT_WORK}|\bremote (?:within|"
            rf"in|across|\()|\bremote[ -](?:us|uk|eu|usa|emea|canada|europe|germany|india)\b|"
            rf"\btelecommuting\b|\bhomeoffice\b|\bteletravail\b"
        ),
    ),
    _phrase(
        Remote.REMOTE,
        4,
        ("remote",),
        r"(?:^|[|,;(/•] ?)(?:100 ?% )?remote(?= ?[|,;)./•]|$)(?!, (?:or|and|hybrid|on-?site|in-?office)\b)",
        r"\b(?:us|usa|uk|eu|ca)-remote\b|- remote(?= ?[|)])",
    ),
    _phrase(
        Remote.ONSITE,
        3,
        ("site", "office"),
        r"(?:^|[|,;(/•] ?)(?:on-? ?site|in-office)(?= ?[|,;)./•]|$)",
    ),
    _phrase(
        Remote.ONSITE,
        4,
        _PLACES,
        (
            r"\boffice-based\b(?! (?:visit|interven|practi|setting|proced|surg|psych|client|service|care))|"
            r"\b(?:is|are|be|fully|primarily|mainly|and|position|role|job) office based\b|"
            r"\bmust (?:be able to )?(?:work|be|commute)[^.\n]{0,20} (?:on-?site|"
            r"in-?office|in person|to (?:the|our) office)\b|\bon-?site (?:presence|attendance|"
            r"work)\b(?! (?:and requirements )?(?:may|might|varies|depend))"
        ),
    ),
)

# "Flexible options, such as part-time, term-time or working from home": what an employer has, not where this work is.
AMONG_OPTIONS = re.compile(
    r"\b(?:such as|options|including|can include|may include|depending on (?:the|your) role|most (?:roles|"
    r"positions|jobs)|"
    r"some (?:roles|positions|jobs))\b"
    r"[^.\n]{0,110}$"
)
# What is said of most positions: "from anywhere in the country for most positions".
OF_MOST = re.compile(
    r"^[^.\n]{0,60}\b(?:for (?:most|some|many|certain|eligible) (?:roles|positions|jobs|employees)|role specific)\b"
)
# A line of its own.
ALONE = re.compile(r"\W{0,3}(?:100 ?% |fully )?(?:(?P<remote>remote)|(?P<hybrid>hybrid)|(?P<onsite>on-?site))\W{0,3}$")
LONGEST_LINE = 24
