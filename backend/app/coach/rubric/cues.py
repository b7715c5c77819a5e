"""Wordings that tell what a sentence is for, in English and German. They are looked for together: people mix."""

import re
from collections.abc import Iterable


def _any(*wordings: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(wordings)})(?!\w)", re.IGNORECASE)


SITUATION = _any(
    r"when (?:i|we) (?:was|were|worked|joined|started|began|took)",
    r"while (?:i was|we were|working)",
    r"at (?:the|that) time",
    r"in my (?:last|previous|current|present|first|former) (?:\w+ )?(?:role|job|position|post|team|ward|placement)",
    r"in my (?:role|job|position|post|time) (?:as|at|with)",
    r"(?:last|this) (?:year|month|summer|winter|spring|autumn|fall|week|quarter)",
    r"(?:in|since|from|until) (?:19|20)\d\d",
    r"(?:\w+) (?:years?|months?|weeks?) ago",
    r"during (?:my|our|the|a|one)",
    r"(?:one|that) (?:day|night|morning|evening|shift|weekend)",
    r"our (?:team|company|ward|client|clients|department|unit|customers?|system|platform)",
    r"(?:we|i) had (?:a|an|to|just|been|\d+|no)",
    r"there (?:was|were)",
    r"als ich",
    r"während (?:meiner|unserer|des|der|ich|wir)",
    r"damals",
    r"in meine[rm] (?:letzten|vorigen|jetzigen|ersten|früheren|zeit)",
    r"(?:letzte[nrs]?|vergangene[nrs]?) (?:jahr|monat|woche|sommer|winter)",
    r"vor (?:\w+) (?:jahren|monaten|wochen)",
    r"(?:im jahr|seit|ab|bis) (?:19|20)\d\d",
    r"auf (?:unserer|meiner|einer) station",
    r"unser(?:e|em|en|er)? (?:team|kunde|kunden|abteilung|firma|system|station)",
    r"(?:wir|ich) (?:hatten|hatte) (?:ein|eine|einen|keine?n?|\d+)",
    r"eines (?:tages|nachts|abends)",
)
TASK = _any(
    r"my (?:task|job|role|goal|aim|responsibility|part|assignment) (?:was|is)",
    r"i (?:was|am|became) (?:responsible|asked|in charge|supposed|given|tasked|accountable|expected)",
    r"(?:had|needed|wanted) to",
    r"(?:was|were) (?:supposed|asked|meant|due) to",
    r"the (?:goal|aim|target|challenge|problem|issue|question|deadline|risk) (?:was|is|that)",
    r"asked me to",
    r"in order to",
    r"by the (?:deadline|end of)",
    r"(?:the|a) problem",
    r"meine aufgabe",
    r"mein (?:ziel|auftrag)",
    r"ich (?:sollte|musste|war (?:verantwortlich|zuständig))",
    r"wir (?:sollten|mussten)",
    r"(?:das|unser) (?:ziel|problem) (?:war|ist)",
    r"die (?:aufgabe|herausforderung|frist) (?:war|ist)",
    r"verantwortlich für",
    r"zuständig für",
)
_IRREGULAR = (
    "built|led|wrote|made|ran|set|took|gave|held|taught|began|chose|found|drew|spoke|told|brought|cut|kept|met|put|"
    "drove|went|sent|split|rebuilt|rewrote|sat|stood|bought|sold|won|shut|fought|lent|rang|withdrew|broke|dealt"
)
_ADVERBS = r"(?:(?:then|first|also|quickly|immediately|personally|therefore|later|finally|next|soon|carefully) )?"
_WEAK = (
    r"(?!(?:wanted|needed|liked|used|hoped|tried|wished|loved|enjoyed|happened|seemed|believed|worked|helped|learned|"
    r"assisted|supported|participated)\b)"
)
_DID = rf"(?:{_WEAK}[a-z]{{2,}}ed|{_IRREGULAR})(?!\w)"
# What follows within the same sentence.
_REST = r"(?: [^\s.!?]+){0,5}"
# German tells what was done by a participle at the end: "habe ... umgestellt".
_PARTICIPLE = r"(?:\w{0,20}ge\w{2,20}(?:t|en)|\w{3,25}iert|(?:be|er|ver|ent|über|unter)\w{2,20}(?:t|en))(?!\w)"
OWN_ACTION = re.compile(
    rf"(?<!\w)I {_ADVERBS}{_DID}{_REST}"
    rf"|(?<!\w)(?:ich habe|habe ich)(?: [^\s.!?]+){{0,9}}? {_PARTICIPLE}"
    rf"|(?<!\w)ich (?!(?:musste|sollte|konnte|wollte|durfte|hatte|möchte)\b)[a-zäöüß]{{3,}}te(?!\w){_REST}",
    re.IGNORECASE,
)
# "I measured it, rewrote it and moved it": the further steps of a sentence that began so.
NEXT_ACTION = re.compile(
    rf"(?:,|(?<!\w)and|(?<!\w)then) {_ADVERBS}{_DID}|(?:,|und) [^.!?,]{{0,60}}? {_PARTICIPLE}", re.IGNORECASE
)
WEAK_ACTION = re.compile(rf"(?<!\w)I (?:helped|tried|worked|was involved|supported|assisted|participated){_REST}")
WE_ACTION = re.compile(
    rf"(?<!\w)(?:we|wir) (?!(?:are|were|will|can|could|sind|waren)\b)[a-zäöüß]+{_REST}", re.IGNORECASE
)
RESULT = _any(
    r"as a (?:result|consequence)",
    r"(?:this|that|which|it) (?:meant|led|saved|cut|reduced|allowed|helped|resulted|brought|raised|made it)",
    r"resulted in",
    r"led to",
    r"in the end",
    r"(?:reduc|increas|improv|shorten|lower|halv|doubl|tripl)(?:ed|ing|es?)",
    r"(?:saved|saving|grew|fell|dropped|rose|went (?:down|up|live)|achieved|delivered|shipped|recovered|finished)",
    r"cut (?:\S+ ){1,4}(?:from|by|to|in half)",
    r"(?:the )?(?:outcome|result) (?:was|is)",
    r"(?:i|we) (?:learned|learnt)",
    r"since then",
    r"(?:on|ahead of) (?:time|schedule)",
    r"(?:no|without) (?:further |single )?(?:incident|fault|error|fall|outage|complaint|infection)s?",
    r"(?:was|were) (?:discharged|adopted|accepted|extended|promoted|praised)",
    r"dadurch",
    r"infolgedessen",
    r"(?:das|im) ergebnis",
    r"am ende",
    r"seitdem",
    r"(?:konnten|konnte) (?:wir|ich|der|die|das)",
    r"(?:um|auf) \d[\d.,]* ?(?:%|prozent)",
    r"\w*(?:gesenkt|gesteigert|verbessert|gespart|verkürzt|halbiert|verdoppelt|reduziert|erreicht|gelernt)",
    r"(?:rechtzeitig|pünktlich|ohne (?:zwischenfall|fehler|ausfall))",
)
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|dozen|half|twice"
_KLEIN = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|hälfte|doppelt"
# A year alone is a date, no figure.
FIGURE = re.compile(
    r"(?<![\w.,])(?!(?:19|20)\d\d(?![\w%]))[€$£]?\d+(?:[.,]\d+)*"
    r"(?:\s?(?:%|k|m|bn|percent|prozent|€|\$|£))?(?: [a-zäöüß]{2,})?"
    rf"|(?<!\w)(?:{_SMALL}|{_KLEIN})(?!\w)(?:\s\w+)?",
    re.IGNORECASE,
)
NOT_YET = _any(
    r"(?:i )?(?:have|has|had) (?:not|never|no)",
    r"(?:i )?(?:haven't|hadn't|don't|didn't|do not|did not)",
    r"not yet",
    r"no (?:direct |hands-on |professional |practical )?experience",
    r"new to me",
    r"(?:only|so far) (?:a little|in part|basics?|the basics|at|in|with)",
    r"noch (?:nicht|nie|keine?n?)",
    r"keine (?:direkte |praktische )?erfahrung",
    r"bisher (?:nicht|nur|keine?)",
)
BRIDGE = _any(
    r"(?:similar|comparable|related|close|the same|alike)(?: (?:to|with|as))?",
    r"(?:but|though|however|instead) (?:i|we)",
    r"i (?:have|did|know|used|use)(?: \w+){0,2} (?:with|in|for|know|used|done|worked)",
    r"transfer(?:s|able|red)?",
    r"builds? on",
    r"(?:ähnlich|vergleichbar|verwandt)\w*",
    r"(?:aber|dafür|stattdessen) (?:ich|habe ich|kenne ich)",
)
PLAN = _any(
    r"(?:course|training|certificate|certification|tutorial|book|mentor|placement|workshop|side project|exam)s?",
    r"(?:am|i'm|'m) (?:learning|reading|taking|studying|working through|practi[sc]ing|enrolled|preparing)",
    r"i (?:will|plan|intend|have started|started|want)(?: to)? (?:learn|start|take|study|practi[sc]e|finish|do|read)",
    r"(?:in|within) (?:the )?(?:first |next |my )?(?:\w+ )?(?:days?|weeks?|months?)",
    r"(?:kurs|schulung|weiterbildung|fortbildung|zertifikat|prüfung|einarbeitung)\w*",
    r"ich (?:lerne|lese|werde|plane|habe begonnen|habe angefangen)",
)
PAY_FIGURE = re.compile(
    r"(?:[€$£]|EUR|USD|GBP|CHF|PLN)\s?\d[\d.,]*\s?k?|(?<![\w.,])\d[\d.,]*\s?(?:k(?!\w)|[€$£]|EUR|USD|GBP|CHF|PLN|euros?|dollars?|pounds?|thousand|tausend)"
    r"|(?<![\w.,])\d{2,3}[.,]?\d{3}(?!\w)|(?<![\w.,])\d{2,3}(?= ?(?:an|per|a|pro|die) (?:hour|hr|stunde))",
    re.IGNORECASE,
)
REASON = _any(
    r"because",
    r"(?:based on|given|in view of|considering)",
    r"(?:my|the) (?:experience|results?|responsibilit(?:y|ies)|licen[cs]e|qualifications?)",
    r"(?:market|comparable|similar) (?:rates?|range|pay|salar(?:y|ies)|roles?|offers?)",
    r"(?:saved|reduced|increased|led|built|brought)",
    r"(?:weil|da ich|aufgrund|angesichts)",
    r"meine? (?:erfahrung|ergebnisse|verantwortung|qualifikation)\w*",
)
OPEN_END = _any(
    r"(?:range|negotiable|depends|depending|package|benefits?|bonus|review|training|hours|holiday)",
    r"(?:what|which|could|would|can|is|are|how) [^.!?]{2,120}\?",
    r"(?:spanne|verhandelbar|gesamtpaket|zusatzleistungen|weiterbildung|urlaub)",
    r"(?:was|welche|könnten|können|wie|ist) [^.!?]{2,120}\?",
)
DIRECT = _any(
    r"yes",
    r"no",
    r"i (?:hold|have|am|was|passed|renewed|do|do not|don't)",
    r"it (?:is|was|expires|runs)",
    r"(?:ja|nein)",
    r"ich (?:habe|bin|besitze|verfüge)",
)
DETAIL = _any(
    r"(?:19|20)\d\d",
    r"(?:valid|active|current|registered|licen[cs]ed|certified|expires?|renew(?:ed|al)?|issued|compact|state|board|council)",
    r"(?:gültig|anerkannt|registriert|abgelaufen|verlängert|ausgestellt|urkunde|kammer|berufserlaubnis)",
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
)
FORWARD = _any(
    r"i (?:want|would like|look forward|am looking|hope|aim|plan) (?:to|for|forward)?",
    r"(?:looking for|interested in|drawn to|attracts me|appeals to me|excites me|matters to me|next step)",
    r"(?:because|which is why|that is why|so i)",
    r"ich (?:möchte|will|suche|freue|würde)",
    r"(?:reizt|interessiert|gefällt|spricht) mich",
    r"(?:weil|deshalb|darum|nächster schritt)",
)
ASKS = re.compile(r"[^.!?\n]{6,200}\?")


def found(pattern: re.Pattern[str], text: str) -> list[str]:
    """The places where a wording stands, as they are written."""
    return [hit.group().strip() for hit in pattern.finditer(text)]


def named(names: Iterable[str], text: str) -> list[str]:
    """Which of these names stand in a text as whole words, as they are written there."""
    hits = (re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) for name in names if len(name) > 1)
    return list(dict.fromkeys(hit.group() for hit in hits if hit))
