"""Cut a sentence that makes several demands into its demands: "5 years of X, knowledge of Y; Z is a plus"."""

import itertools
import re
from collections.abc import Iterator

from app.ml.text.hints import Hints

__all__ = ["WISH", "WISH_HINTS", "clauses", "wishes"]

# What turns a demand into a wish, in five languages.
WISH = re.compile(
    r"\b(?:nice[- ]to[- ]haves?|nice if|equally welcome|a (?:big |huge |strong |definite |real |major |"
    r"distinct )?plus|is plus|"
    r"plus:|plus if|bonus points?|(?:is|as|be) a bonus|bonus(?= ?(?:[:)]|if\b|$))|prefer(?:red|ably|ence(?! for\b))|"
    r"desirable|desired(?! (?:outcomes?|results?|goals?|effects?|degree|state|locations?|impact|start))|"
    r"favou?rable|(?:an |definite |strong |added |clear )?advantage(?:ous)?(?! of\b)|ideally|"
    r"beneficial|would be (?:great|nice|good|ideal|helpful|useful|beneficial)|good to have|great to have|"
    r"not (?:strictly |absolutely )?(?:required|necessary|essential|needed|a must|mandatory)|optional(?:ly)?|helpful|"
    r"encourag(?:ed|es|ing)|(?:is|are|be) (?:also |equally )?(?:very |most |highly |always )?(?:welcome|valued|"
    r"appreciated)|an asset|appreciated|"
    r"wunschenswert|erwunscht|von vorteil|vorteilhaft|idealerweise|optional\w{0,4}|gern(?:e)? (?:auch|mit|bereits|"
    r"schon|erste\w?|gesehen)|"
    r"bestenfalls|im idealfall|(?:ein|das) plus|(?:ware|waren|sind|ist) (?:toll|super|schon|hilfreich|willkommen)|"
    r"optionnel\w{0,3}|facultatif|un (?:vrai |reel |gros )?plus|un atout|appreciee?s?|souhaitee?s?|serai(?:t|ent)|"
    r"idealement|de preference|"
    r"deseables?|valorables?|se valora\w{0,2}|valoramos|preferiblemente|idealmente|preferible|"
    r"desejave(?:l|is)|diferencia(?:l|is)|preferencialmente|sera valorizad\w{1,2})\b"
)
WISH_HINTS = Hints((
    "nice", "plus", "bonus", "prefer", "desir", "deseab", "desej", "favo", "advantag", "ideal", "beneficial",
    "would be", "good to have", "great to have", "not ", "optional", "helpful", "welcome", "valued", "appreci",
    "asset", "option",
    "wunsch", "vorteil", "gern", "bestenfalls", "ware", "toll", "hilfreich", "willkommen", "atout", "souhait", "serai",
    "preference", "valor", "diferencia", "facultatif", "encourag",
))  # fmt: skip
# A wish goes from the comma before it to the end of its clause.
_WISH_OPENS = re.compile(
    r"(?:,? ?\b(?:and|or|but|und|oder|aber|sowie|et|ou|y|o|e|ou)\b|,|\b -| -|\b) ?(?=(?:ideally|preferably|"
    r"idealerweise|"
    r"bestenfalls|im idealfall|idealement|de preference|idealmente|preferiblemente|preferencialmente|"
    r"gern(?:e)? auch)\b)"
)
_AMOUNT = r"(?:(?:at least|a minimum of|minimum(?: of)?|min\.?|mindestens|au moins|al menos|pelo menos) )?\d{1,2} ?\+?"
_QUALITY = (
    r"(?:an? |the |your |some |one |very |proven |demonstrated |demonstrable |strong |solid |good |great |excellent |"
    r"outstanding |exceptional |extensive |deep |in-depth |thorough |sound |basic |working |practical |hands-on |"
    r"advanced |expert |fluent |relevant |previous |prior |recent |significant |current |valid |full |clean |"
    r"professional |technical |clinical |gute[nrs]? |sehr gute[nrs]? |fundierte[nrs]? |erste |mehrjahrige |"
    r"abgeschlossene[nrs]? |bonne |excellente |solide |buen |solida |boa )"
)
_THING = (
    r"(?:(?:\w+ ){0,3}experience\b|knowledge (?:of|in)|understanding of|command of|familiarity with|proficiency in|"
    r"expertise in|"
    r"ability to|able to|willing(?:ness)? to|capacity to|track record|background in|fluen(?:t|cy) in|"
    r"(?:bachelor|master|phd|degree|diploma|certifi\w{4,8}|licen[cs]e|registration|qualification|clearance)\b|"
    r"(?:\w+ ){0,2}(?:licen[cs]e|degree|certificat\w{1,3}|diploma|registration)\b|"
    r"(?:\w*)(?:kenntnisse|erfahrung(?:en)?|ausbildung|studium|fuhrerschein|fahigkeit(?:en)?)\b|"
    r"(?:experience|connaissances?|maitrise|capacite|diplome|formation|permis|aptitude)s? (?:de|du|des|en|dans|d'|a)|"
    r"(?:experiencia|conocimientos?|dominio|capacidad|titulo|carne|experiencia|conhecimentos?|dominio|capacidade)"
    r" (?:de|en|em|con|com|para))"
)
# Where the next demand of the same sentence begins.
_NEXT = re.compile(
    rf"(?:; ?|, (?:and |as well as |with |plus |und |sowie |et |y |e )?|"
    rf"(?<!-) (?:and|as well as|plus|und|sowie|et|y|e|&|\+) )(?=(?:{_AMOUNT}(?: ?-? ?\d+)? (?:years?|yrs|jahre?|"
    rf"ans?|anos)\b|"
    rf"{_QUALITY}{{0,4}}{_THING}|{_QUALITY}{{1,4}}(?:[\w-]+[ /]){{0,3}}skills\b))"
)
# "Forklift experience", after words that are no demand by themselves.
_SHARED = re.compile(
    rf"(?!{_QUALITY}|{_AMOUNT})(?:[\w/.+#-]+ ){{1,3}}(?:experience|licen[cs]es?|certificat\w{{1,3}}|diplomas?|skills)\b"
)
_STANDING = re.compile(rf"{_QUALITY}|\b{_AMOUNT} ?(?:years?|yrs)|\b{_THING}")
# What follows an "or" is the other way to meet the same demand.
_SEMICOLON = re.compile(r";(?! ?(?:or|oder|ou|o)\b) ?")
_CUTS = re.compile(r"[,;(–] ?| - |\.(?= )")
_BRACKET = re.compile(r"\(([^()]{4,120})\)")
_SHORTEST, _LONGEST_WISH = 12, 12
# What begins so belongs to the list before it, and the wish to all of that.
_ADDED = frozenset({"and", "und", "et", "y", "e"})
_MEMBERS = frozenset({"or", "and", "oder", "und", "ou", "et", "o", "y", "e", "similar", "related"})


def wishes(folded: str) -> bool:
    """Say whether folded words only wish for what they name."""
    return WISH_HINTS.within(folded) and WISH.search(folded) is not None


def clauses(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the demands that `folded[start:end]`, one sentence, makes; often it is one."""
    cuts = {start, end, *_cuts(folded, start, end)}
    places = sorted(cuts)
    spans = [(left, right) for left, right in itertools.pairwise(places)]
    return [span for span in (_trimmed(folded, *span) for span in _joined(folded, spans)) if span[0] < span[1]]


def _cuts(folded: str, start: int, end: int) -> Iterator[int]:
    for found in _NEXT.finditer(folded, start, end):
        if not _shares_noun(folded, start, found):
            yield found.end()
    for found in _SEMICOLON.finditer(folded, start, end):
        yield found.end()
    if WISH_HINTS.within(folded[start:end]):
        yield from _wish_cuts(folded, start, end)


def _shares_noun(folded: str, start: int, link: re.Match[str]) -> bool:
    """Say whether both sides of an "and" share the noun behind it: "welding and forklift experience"."""
    if "," in link.group() or ";" in link.group() or not _SHARED.match(folded, link.end()):
        return False
    return _STANDING.search(folded, start, link.start()) is None


def _wish_cuts(folded: str, start: int, end: int) -> Iterator[int]:
    """Yield where a wish within a demand begins and ends: "Java, ideally with Spring", "Kafka (AWS a plus)"."""
    for found in _WISH_OPENS.finditer(folded, start, end):
        yield found.end()
    for bracket in _BRACKET.finditer(folded, start, end):
        if WISH.search(bracket.group(1)) and not _only_wish(bracket.group(1)):
            yield bracket.start()
            yield bracket.end()
    for wish in WISH.finditer(folded, start, end):
        before = [cut.end() for cut in _CUTS.finditer(folded, start, wish.start())]
        # What stands between the comma and the wish is what is wished for.
        words = folded[before[-1] : wish.start()].split() if before else []
        # "Java, and Go is a plus" wishes for Go alone; "Java, Kotlin, and Go are a plus" for all three.
        pair = len(before) == 1 and len(words) > 1 and words[0] in _ADDED
        if 0 < len(words) < _LONGEST_WISH and (words[0] not in _MEMBERS or pair):
            yield before[-1]


def _only_wish(words: str) -> bool:
    """Say whether brackets hold a bare "preferred", which speaks of what stands before them."""
    return not re.sub(r"\b(?:is|are|but|strongly|highly|would be|very)\b|[ ,]", "", WISH.sub("", words))


def _joined(folded: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Put a scrap that can't stand alone back to the demand before it."""
    held: tuple[int, int] | None = None
    for left, right in spans:
        scrap = right - left < _SHORTEST and not wishes(folded[left:right])
        if held is None:
            held = (left, right)
        elif scrap or held[1] - held[0] < _SHORTEST or _unbalanced(folded[held[0] : held[1]]):
            held = (held[0], right)
        else:
            yield held
            held = (left, right)
    if held:
        yield held


def _unbalanced(words: str) -> bool:
    return words.count("(") > words.count(")") and not words.rstrip().endswith("(")


_EDGE = " ,;-–&+"
_LINKS = re.compile(r"(?:^| )(?:and|as well as|und|sowie|et|y|e|or|but|aber|oder|ou|mais)$")

_OPENING = re.compile(r"(?:and|with|as well as|but|plus|und|sowie|et|y) ")


def _trimmed(folded: str, left: int, right: int) -> tuple[int, int]:
    while right > left and folded[right - 1] in _EDGE + "(":
        right -= 1
    link = _LINKS.search(folded, left, right)
    if link and link.end() == right and link.start() > left:
        right = link.start()
    while right > left and folded[right - 1] in _EDGE:
        right -= 1
    while left < right and folded[left] in _EDGE:
        left += 1
    if opening := _OPENING.match(folded, left, right):
        left = opening.end()
    # A bracket that was cut open ends where its words do.
    if folded[left:right].startswith("(") and folded[left:right].endswith(")"):
        left, right = left + 1, right - 1
    elif folded[left:right].endswith(")") and "(" not in folded[left:right]:
        right -= 1
    return left, right
