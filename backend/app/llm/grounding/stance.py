"""Whom each part of a sentence speaks of: the person, whose CV must show it, or the job and what is wished for.

Without any cue a sentence is taken to speak of the person: "Ten years of intensive care" claims them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.ml.text.folding import fold


class Stance(StrEnum):
    """`own` is claimed of the person; `job` is said of the employer, `wish` of what is to come, `denied` is "
    "not there."""

    own = "own"
    job = "job"
    wish = "wish"
    denied = "denied"


_VERBS_OF_WISH = (
    r"would|'d|hope|want|wish|apply|look forward|plan|intend|will|'ll|could|can see|can imagine|can picture|"
    r"understand|"
    r"read|saw|noticed|admire|see|learnt? (?:of|about)|heard|found|know|value|believe|like|love|enjoy reading|"
    r"came across|appreciate|note|was (?:excited|drawn|pleased|delighted|thrilled|glad|happy|impressed|struck)"
)
_ADVERBS = (
    r"(?:(?:very much|also|really|truly|now|therefore|especially|particularly|still|always|have long|long|only|"
    r"too|and|"
    r"am|was|would|so) ){0,3}"
)
_FEELING = (
    r"eager|keen|excited|delighted|happy|glad|ready|interested|applying|writing|drawn|attracted|looking|"
    r"enthusiastic|thrilled|confident|convinced|sure|certain|hoping|motivated|aware|grateful|impressed|open|willing|"
    r"pleased|curious|sending|available|fascinated|prepared|inspired"
)
# Of each cue the part in front of its group is what a clause may begin with.
_WISH = re.compile(
    rf"\bi {_ADVERBS}(?:{_VERBS_OF_WISH})\b|\bi'(?:d|ll)\b|"
    rf"\bi(?:'m| am| was) {_ADVERBS}(?:{_FEELING})\b|"
    r"\b(?:attracts|appeals to|draws|drew|interests|speaks to|excites|fascinates|inspires|convinces|tempts) me\b|"
    r"\b(?:eager|keen|ready|hoping|hope|want|wish|like|love|able|happy|excited|glad|plan|chance|opportunity|"
    r"looking forward) to (?:learn|grow|join|deepen|bring|contribut|support|work|develop|explore|build on|"
    r"expand|take|"
    r"discuss|meet|help|hear|talk|speak|see|show|add|apply|be|become|use|put|get|start|continue)\w*|"
    r"\bmy (?:application|passion|love|commitment|dedication|energy|desire|interest|next|goals?|ambitions?|"
    r"motivation|aim|wish|hope|enthusiasm|dream|salary|"
    r"availability|notice period|values|admiration|curiosity)\b|"
    r"\b(?:application|apply|applying|interest(?:ed)?) (?:for|to|in)\b|\blet me\b|\bplease\b|\bdear\b|\bhello\b|"
    r"\b(?:could|can|may|shall|would) (?:we|i)\b|\b(?:is|are) (?:fine|no problem|no obstacle|not? a problem)\b|"
    r"\bsuits? me\b|"
    r"\bkein(?:e)? (?:problem|hindernis|hurde)\b|\b(?:liegt|liegen|ist|sind|war|"
    r"waren) mir (?:\w+ ){0,2}(?:am herzen|wichtig|wert)|\bruckfragen\b|\bi (?:pride myself|am known for)\b|"
    r"\bfascinates? me\b|\bmatters? to me\b|\bich gelte als\b|\bfur mich (?:kein|selbstverstandlich|in ordnung)\w*|"
    r"\bwould be\b|\b(?:it|that|this|\w+s) would\b|\bi (?:want|wish|hope|would|see|believe)\b|\bi(?: have|"
    r"'ve) (?:\w+ )?(?:been )?(?:wanted|looking|working towards?|hoped|hoping|dreamt|dreamed|wished|admired|"
    r"followed|read|long)\b|\bware\b|"
    r"\b(?:ich )?(?:mochte|wurde|konnte|will|hoffe|wunsche|plane|freue|suche|bewerbe|interessiere|stelle mir|"
    r"kann (?:ich )?mir|"
    r"bin (?:uberzeugt|begeistert|neugierig|gespannt|motiviert|sicher|bereit|interessiert|"
    r"aufmerksam))\b(?: (?:ich|mich|mir))?|"
    r"\b(?:reizt|begeistert|interessiert|uberzeugt|motiviert|spricht|fasziniert) (?:mich|mir)\b|\bmochte ich\b|"
    r"\bmein(?:e|er|em|en)? (?:bewerbung|interesse|ziel|wunsch|motivation|nachste[rn]?|gehaltsvorstellung|"
    r"kundigungsfrist)\b|\bsehr geehrte|\bliebe[sr]? (?:frau|herr|team)\b"
)
_JOB = re.compile(
    r"\b(?:you|your|yours)\b|\b(?:the|this|that|an?) (?:role|position|posting|job|advert\w*|vacancy|opening|"
    r"opportunity|"
    r"post|description|assignment)\b|"
    r"\b(?:ihre?[mnrs]?|sie|ihnen|ihr)\b|\b(?:die|der|diese[rn]?|das) (?:stelle|position|ausschreibung|aufgabe|rolle|"
    r"stellenanzeige|anzeige)\b"
)
_OWN = re.compile(
    r"\bi(?:'ve| have| had)\b|\bi(?:'m| am| was) |\bmy\b|\bi\b|"
    r"\b(?:with|after|over|during|in|for) (?:\w+[ -]){0,4}years\b|\byears of\b|\bexperience(?:d)? (?:in|with|of|"
    r"as|at)\b|"
    r"\b(?:ich habe|habe ich|hatte ich|ich hatte|ich bin|bin ich|ich war|war ich|ich|mein(?:e[mnrs]?)?|"
    r"jahre[n]? (?:als|in|bei|im)|berufserfahrung)\b"
)
_DENIED = re.compile(
    r"\b(?:i (?:have not|haven't|do not|don't|did not|didn't|have never|have yet to|am not|lack|cannot|can't)|"
    r"have (?:not|never|no|little)|haven't|do not (?:yet )?(?:have|hold)|don't (?:yet )?(?:have|hold)|"
    r"(?:(?:be|is|are) (?:a )?new (?:to|for|field|ground|territory)|still to learn)|(?:ist|sind|"
    r"ware) (?:fur mich )?(?:neu|neuland)|(?:although|while|though) i (?:have (?:not|no|yet)|lack)|"
    r"not (?:yet )?(?:worked|used|had|held)|(?:i )?have only (?:touched|read|heard|seen|watched)|"
    r"without (?:direct|formal|prior) experience|"
    r"(?:noch )?(?:nicht|keine[nr]?|kein|nie) (?:mit|in|im|erfahrung|selbst|gearbeitet)|noch (?:nicht|keine?n?|"
    r"nie))\b"
)
_PATTERNS = ((Stance.denied, _DENIED), (Stance.wish, _WISH), (Stance.job, _JOB), (Stance.own, _OWN))
_STRENGTH = {Stance.denied: 3, Stance.wish: 2, Stance.job: 1, Stance.own: 0}
# "The tools you list" names what the person claims, where the clause began with a claim.
_RELATIVE = re.compile(
    r"(?:that |which |as )?(?:you|sie|your (?:posting|advert|team|ad)|the (?:posting|role|job)) (?:also )?"
    r"(?:list|name|mention|ask|need|use|describe|require|seek|want|look|suchen|nennen|erwahnen|beschreiben|"
    r"verlangen|fordern)"
)
_CLAIMING = re.compile(
    r"\b(?:i (?:have|had|led|built|used|worked|managed|ran|know|am (?:experienced|skilled|fluent|certified|licensed|"
    r"proficient|familiar|trained))|i've|my (?:experience|background|work|skills?|career|expertise|knowledge)|"
    r"ich habe|habe ich|ich beherrsche|meine? (?:erfahrung|kenntnisse))\b"
)
# "Exactly what you need is what I have done": the posting's words are claimed for the person.
_EQUATED = re.compile(
    r"\b(?:(?:match|fit|correspond|align|mirror|overlap|map)\w*(?: \w+){0,3} my (?!values|goals?|interest|"
    r"ambition|own|"
    r"motivation|aspiration|hope|passion|wish|beliefs?|view|idea|priorit|outlook|heart|philosophy)|"
    r"(?:what|something|exactly what|which is what|all of which|both of which|which) i(?: have|'ve)? "
    r"(?:\w+ ){0,2}?(?:did|do|done|have|bring|know|offer|practised|practiced|mastered|used|built|led|handled)\b|"
    r"i (?:have|bring|offer|possess|cover|meet|fulfil|tick|satisfy) (?:\w+ ){0,3}?(?:this|these|that|those|both|"
    r"all of|"
    r"every (?:one|requirement|point)|each of|them all|it all)\b|"
    r"i (?:have|'ve) done (?:this|that|exactly|just|all)|"
    r"(?:genau (?:das|diese|dies)|was) (?:bringe|habe|kann|beherrsche) ich|"
    r"(?:erfulle|bringe|besitze|habe) ich (?:alle|alles|mit|bereits|genau|vollstandig|in vollem)|"
    r"deck\w* sich mit meine[rn]?)"
)


@dataclass(frozen=True, slots=True)
class Stances:
    """The stance of each place of one sentence."""

    starts: tuple[int, ...]
    kinds: tuple[Stance, ...]
    # The sentence says that the person has what the posting names.
    equated: bool = False

    def at(self, place: int) -> Stance:
        """Whom the word at a place is said of."""
        return self.kinds[bisect_right(self.starts, place) - 1]

    def allows_job(self, place: int) -> bool:
        """Whether the posting's words support what is said there."""
        return self.at(place) is not Stance.own and not (self.equated and self.at(place) is Stance.job)


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    kind: Stance


def stances_of(sentence: str, company: str | None = None) -> Stances:
    """Whom each part of a sentence speaks of; `company` is the employer's name, whose mention speaks of the job."""
    folded = fold(sentence)
    cues = _strongest(sorted(_cues(folded, company), key=lambda cue: (cue.start, -_STRENGTH[cue.kind])))
    later = [cue for cue in cues if cue.start > 0]
    return Stances(
        starts=(0, *(cue.start for cue in later)),
        kinds=(_opening(folded, cues), *(cue.kind for cue in later)),
        equated=bool(_EQUATED.search(folded)),
    )


def _cues(folded: str, company: str | None) -> Iterator[_Cue]:
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(folded):
            if kind is not Stance.job or not _is_relative(folded, found.start()):
                yield _Cue(*found.span(), kind)
    if company:
        # "At Acme I worked" claims a position there.
        name = rf"(?<!at )(?<!for )(?<!bei ){re.escape(fold(company).split(' gmbh')[0])}\b"
        yield from (_Cue(*found.span(), Stance.job) for found in re.finditer(name, folded))


def _strongest(cues: list[_Cue]) -> list[_Cue]:
    """The cues in order without those that a stronger one holds: "I" of "I would"."""
    return [
        cue
        for cue in cues
        if not any(
            other.start <= cue.start < other.end and _STRENGTH[other.kind] > _STRENGTH[cue.kind] for other in cues
        )
    ]


def _is_relative(folded: str, place: int) -> bool:
    """Whether "you list" only says which tools the person claims to know."""
    if not _RELATIVE.match(folded, place):
        return False
    clause = re.split(r"[;:.!?]| but | aber | and i ", folded[:place])[-1]
    return bool(_CLAIMING.search(clause))


_AS = re.compile(r"(?:as|in the role of|in the position of|als|in der rolle als|in der funktion als) ")
_WOULD = re.compile(r"\bi(?: would| could| will|'d|'ll)\b|\b(?:wurde|mochte|konnte|werde|bewerbe) ich\b")


def _opening(folded: str, cues: list[_Cue]) -> Stance:
    """Whom the words before the first cue speak of.

    What something is that the sentence then wishes for or says of the job: "Life insurance would be new to me". But
    "With ten years of intensive care, I would be glad to join" speaks of the person.
    """
    if folded.rstrip().endswith("?"):
        return Stance.wish
    if not cues:
        return Stance.own
    place, first = cues[0].start, cues[0].kind
    opening = folded[:place]
    if place == 0 or first is Stance.own:
        return first
    if _AS.match(opening) and not re.match(r"as an? ", opening) and _WOULD.search(folded):
        return Stance.wish
    if re.match(r"(?:with|after|having|over|during|for|as|nach|mit|seit|als|wahrend)\b", opening):
        return Stance.own
    claimed = first is Stance.job and any(cue.kind is Stance.own for cue in cues)
    return Stance.own if claimed else first
