"""Licences and certifications a text names, whether it insists on them, and for which jurisdiction."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.ml.asking.sections import Section, sections
from app.ml.credentials.names import CredentialName, credential_hits
from app.ml.lexicon.negation import denied
from app.ml.places.jurisdictions import jurisdiction_near
from app.ml.text.passage import Passage, passage
from app.ml.text.tables import rows


@dataclass(frozen=True, slots=True)
class CredentialMention:
    """One credential; `type` is its id ("rn", "cdl"), `jurisdiction` as in "US-TX" or "GB" where stated or implied."""

    type: str
    name: str
    jurisdiction: str | None
    required: bool
    quote: str


_CUE = re.compile(
    r"\b(?:licen[cs]\w{1,5}|licensure|certif\w{2,9}|credential\w{0,6}|registration|registered|"
    r"designation|accredit\w{2,5}|qualif\w{2,8}|holder|hold|holds|"
    r"holding|pin|board|unrestricted|good standing|obtain\w{0,3}|renew\w{0,3}|diploma|degree|"
    r"graduate of|endorsement|card|permit|state of)\b"
)
_FIRM = re.compile(
    r"\b(?:must|required?|requires|requirement|need(?:ed|s)?|essential|mandatory|minimum|"
    r"current|valid|active|hold|holds|possess\w{0,3}|unencumbered|unrestricted|"
    r"registered|qualified|necessary|in good standing|have (?:an?|your|the|full|current)|"
    r"with (?:an?|current|active|valid)|full|licensed|certified as|"
    r"(?:seek\w*|look(?:ing)? for|recruit\w*) (?:[\w-]+ ){1,5}with|"
    r"erforderlich|zwingend|obligatoires?|indispensables?|exigee?s?|requise?s?|imprescindible|obligatori[oa]s?|"
    r"obrigatori[oa]s?)\b"
)
_WISH = re.compile(
    r"\b(?:nice to have|a plus|plus(?:es)?\b|bonus|prefer\w{2,5}|desir\w{2,5}|advantage\w{0,4}|asset|"
    r"beneficial|ideally|or (?:working|work) towards?|working towards|helpful|not required|"
    r"not essential|optional|equivalent|willing\w{0,4} to (?:obtain|work)|(?:ability|"
    r"able) to (?:obtain|get|achieve|gain|pass)|eligible (?:for|to)|von vorteil|wunschenswert|"
    r"souhaitee?s?|appreciee?s?|un (?:plus|atout)|deseables?|valorables?|desejavel|"
    r"support\w{0,3} (?:for|to|with|you)|we(?:'ll| will) (?:help|pay|support))\b"
)
_NOT_AFTER = re.compile(
    r"^ ?(?:code\b|codes\b|guidelines|standards|firm|firms|approved|funded|rules|data\b|"
    r"requirements|framework|trainees?|surveys?|revalidation|costs?\b|(?:\w+ )?renewal|"
    r"refund\w{0,2})"
)
# Who is looked for holds the licence: "we are recruiting registered nurses", "you must be a registered nurse".
_SOUGHT = re.compile(
    r"\b(?:recruit\w*|seek\w*|looking for|looking to \w+|hiring|requires?d?|need(?:s|ed)?|opportunit(?:y|"
    r"ies)(?: \w+){0,2} for|"
    r"vacanc(?:y|ies)(?: \w+){0,2} for|applications from|must be|you are|you will ?be|you'll be|"
    r"should be|is an?|as an?|join us as|if you are|are you)(?: (?!with\b|to\b|by\b|alongside\b|"
    r"of\b)[\w,&/'-]{1,20}){0,5} $"
)
_ASKED = re.compile(
    r"\b(?:must|required|essential|mandatory|applicants?|candidates?|subject to|you will (?:have|hold|need))\b"
)
_WANTED = re.compile(r"\bplus\b|\b(?:prefer\w+|desir\w+|advantage\w*|ideally|nice to have|or equivalent)\b")
# Courses an employer offers are none it asks for.
_GIVEN = re.compile(
    r"\b(?:we (?:\w+ )?(?:offer|provide|run|fund)|courses?|in-house|training (?:in|for|such as|includ\w+)|funded|"
    r"supported (?:to|in) (?:complet\w+|gain\w*|achiev\w+|obtain\w*|undertak\w+|stud\w+)|"
    r"working towards becoming|opportunit(?:y|ies) to (?:undertake|complete|study|gain|train|apply))\b[^.;]{0,300}$"
)
# "A document that establishes identity, such as a passport or driver's license".
_PAPERS = re.compile(r"\b(?:passport|green card|resident card|birth certificate|utility bill|social security card)\b")
_IDENTITY = re.compile(r"\b(?:identity|employment eligibility|documentation|documents?|proof of|identification)\b")
# "In accordance with NMC policies": rules to keep, not a registration to hold.
_RULES_OF = re.compile(
    r"\b(?:accordance with|line with|compl\w+ with|adher\w+ to|abid\w+ by|(?:set|defined|laid down|"
    r"outlined)(?: out)? by|"
    r"policies|standards?|frameworks?|codes?|guidance)\b(?:(?!regist|hold|\bpin\b|must|require)[^.;]){0,110}$|"
    r"\btests?,? equivalent to(?: an?)? $|"
    r"\b(?:training|approved|accredited) (?:status|centre|center|provider)s? (?:with|by|"
    r"of)(?: the)?(?: [a-z ]{3,50}\()? ?$"
)
_REGISTERS = re.compile(r"^[ )]{0,2}(?:registr|pin\b|register|licen|membership)")
# "Our network of board-certified specialists": others hold it.
_OTHERS_HOLD = re.compile(
    r"\b(?:connects?|meets?|partners?|collaborat\w+|alongside|through|our|(?:network|team|group|panel|roster) of)"
    r"(?: (?!must|should)[\w,-]+){0,2} $"
)
_HOLDERS = re.compile(r" (?:[\w-]+ ){0,2}?[\w-]{3,}s\b")
# "1 RGN to 7 patients".
_STAFFING = re.compile(r"^[^.;\n]{0,40}\b(?:per|to|for) (?:\w+ )?\d")
_NURSING, _REGISTERED_NURSE = "nursing-licence", "rn"
_NURSES = frozenset({_REGISTERED_NURSE, "lpn", "np", "crna", "cnm"})
_SILENT: frozenset[Section] = frozenset({"offer", "about"})
_LONGEST_QUOTE = 240
_LONG_REACH = 400
_REST = 2
_WINDOW = 60


def find_credentials(text: str) -> list[CredentialMention]:
    """Return the credentials a text names, each type and jurisdiction once."""
    prepared = passage(text)
    parts = sections(text)
    found: dict[tuple[str, str | None], CredentialMention] = {}
    for group in _groups(prepared, list(credential_hits(prepared))):
        for mention in _judge_group(prepared, group, parts):
            key = (mention.type, mention.jurisdiction)
            earlier = found.get(key)
            if earlier is None or (mention.required and not earlier.required):
                found[key] = mention
    return _without_vaguer(_settled(list(found.values())))


def held_credentials(line: str) -> list[CredentialMention]:
    """Return the credentials that a line of somebody's list of licences names; a bare title is meant as one there."""
    return find_credentials(line) or find_credentials(f"Certifications\n- {line}")


def _settled(mentions: list[CredentialMention]) -> list[CredentialMention]:
    """Read a "nursing licence" as the nursing credential the text names, else as a registered nurse's."""
    vague = [mention for mention in mentions if mention.type == _NURSING]
    if not vague:
        return mentions
    named = [mention for mention in mentions if mention.type in _NURSES]
    if not named:
        rn = next(row for row in rows("credentials") if row["type"] == _REGISTERED_NURSE)
        return [replace(m, type=rn["type"], name=rn["name"]) if m in vague else m for m in mentions]
    state = next((mention.jurisdiction for mention in vague if mention.jurisdiction), None)
    insists = any(mention.required for mention in vague)
    return [
        replace(mention, jurisdiction=mention.jurisdiction or state, required=mention.required or insists)
        if mention in named
        else mention
        for mention in mentions
        if mention not in vague
    ]


def _without_vaguer(mentions: list[CredentialMention]) -> list[CredentialMention]:
    """Fold a mention without a state into the one that names it."""
    precise = {mention.type: mention for mention in mentions if mention.jurisdiction and "-" in mention.jurisdiction}
    kept: list[CredentialMention] = []
    for mention in mentions:
        better = precise.get(mention.type)
        if better is None or mention.jurisdiction == better.jurisdiction or "-" in (mention.jurisdiction or ""):
            insists = any(other.required for other in mentions if other.type == mention.type)
            kept.append(replace(mention, required=mention.required or (better is mention and insists)))
    return kept


_Hit = tuple[CredentialName, int, int]
_LIST_GAP = re.compile(
    r"^(?:[ ,/&|;()+-]|and/or|and|or|plus|certifications?|certificates?|licen[cs]es?|with|an?|"
    r"either|compact|multi-?state|single-?state)*$"
)
# "(CISSP, CISM, etc.) are a plus": what is said of a list stands behind its end.
_AND_SO_ON = re.compile(
    r"^[ ,;)]*(?:(?:and|or|and/or) (?:other|another|similar|equivalent|any|comparable|related)\b[\w /&-]{0,40}?"
    r"(?=\b(?:is|are|a plus|preferred|desir|required|nice|would)|[,.;)]|$)|etc\b\.?)[ ,.)]*"
)
_CLAUSE = re.compile(r"[,;.:|]| and | or | but ")


def _groups(prepared: Passage, hits: list[_Hit]) -> Iterator[list[_Hit]]:
    """Yield the lists of credentials that share what is said of them: "BLS and ACLS required"."""
    group: list[_Hit] = []
    for hit in hits:
        if group and not _LIST_GAP.match(prepared.folded[group[-1][2] : hit[1]][:60]):
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _judge_group(prepared: Passage, group: list[_Hit], parts: tuple[Section, ...]) -> Iterator[CredentialMention]:
    said = [_said(prepared, start, end) for _, start, end in group]
    common = next((wish for wish in reversed(said) if wish is not None), None)
    states = [jurisdiction_near(prepared, start, end) for _, start, end in group]
    # "CFE, PE or PMP": letters in a list with a certificate are meant as one.
    cued = len({form.type for form, _, _ in group if not form.cued}) > 0
    state = next(filter(None, states), None)
    for (form, start, end), own, near in zip(group, said, states, strict=True):
        section = parts[prepared.segment_at(start)]
        if _counts(prepared, replace(form, cued=False) if cued and form.letters else form, start, end, section):
            wished = own if own is not None else common
            required = section != "nice" and (section == "must" if wished is None else not wished)
            # "A New York licence as an engineer, architect or landscape architect".
            place = near or (state if form.is_licence else None) or form.country
            yield CredentialMention(form.type, form.name, place, required, _quote(prepared, start, end))


def _said(prepared: Passage, start: int, end: int) -> bool | None:
    """Return True where the clause only wishes for it, False where it insists, None where it says neither."""
    before, after = prepared.around(start, end)
    rest = _AND_SO_ON.sub(" ", after[: 2 * _WINDOW], count=1)
    clause = _CLAUSE.split(before[-_WINDOW:])[-1] + " ~ " + _CLAUSE.split(rest[:_WINDOW])[0]
    if _WISH.search(clause):
        return True
    return False if _FIRM.search(clause) else None


def _counts(prepared: Passage, form: CredentialName, start: int, end: int, section: Section) -> bool:
    """Say whether the words mean the credential and ask it of the reader."""
    before, after = prepared.around(start, end)
    if (
        section == "notice"
        or denied(before, after)
        or _NOT_AFTER.match(after)
        or _is_no_demand(prepared, form, start, after)
    ):
        return False
    near = f"{before[-_WINDOW:]} ~ {after[:_WINDOW]}"
    cued = form.says_so or bool(_CUE.search(near)) or _stands_alone(prepared, start, end)
    sought = form.letters is None and bool(_SOUGHT.search(before[-110:]))
    if form.cued and not (cued or sought or (form.letters is None and section == "must")):
        return False
    if section not in _SILENT or sought or (cued and bool(_FIRM.search(near))):
        return True
    # A part of a text may go on behind the heading of another: "Applicants must have a CCT", after the benefits.
    return (not form.cued and bool(_ASKED.search(near))) or (cued and bool(_WANTED.search(near)))


def _stands_alone(prepared: Passage, start: int, end: int) -> bool:
    """Say whether a list item holds nothing else: "- ILS."."""
    segment = prepared.segments[prepared.segment_at(start)]
    return segment.kind == "bullet" and start == segment.start and segment.end - end <= _REST


def _is_no_demand(prepared: Passage, form: CredentialName, start: int, after: str) -> bool:
    """Say whether the words tell of a course that is offered, or of papers that prove who somebody is."""
    opening = prepared.segments[prepared.segment_at(start)].start
    before = prepared.folded[max(opening, start - _LONG_REACH) : start]
    if _RULES_OF.search(before) and not (form.is_licence or _REGISTERS.match(after)):
        return True
    if before[-2:-1].isdigit() and _STAFFING.match(after):
        return True
    if _OTHERS_HOLD.search(before) and _HOLDERS.match(after):
        return True
    given = _GIVEN.search(before)
    if given and not _FIRM.search(before, given.start()):
        return True
    around = f"{before} {after}"
    return bool(_PAPERS.search(around) and _IDENTITY.search(around))


def _quote(prepared: Passage, start: int, end: int) -> str:
    segment = prepared.segments[prepared.segment_at(start)]
    if len(segment.text) <= _LONGEST_QUOTE:
        return segment.text
    return prepared.text[max(segment.start, start - 100) : min(segment.end, end + 100)].strip()
