"""Licences and certificates: the CV names the same one, for the same state."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.llm.grounding.claims.titles import is_calling
from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.words import Vocabulary, is_general, words_in
from app.ml.credentials.held import held_in
from app.ml.credentials.names import credential_hits
from app.ml.places.jurisdictions import jurisdiction_near, state_in
from app.ml.text.folding import fold

_CUE = re.compile(
    r"\b(?:licen[cs]\w*|certif\w*|credential\w*|regist\w*|zertifi\w*|lizenz\w*|fuhrerschein\w*|approb\w*|"
    r"prufung|weiterbildung|fortbildung|lehrgang|sachkunde\w*|nachweis\w*|\w*schein|examen|examiniert\w*|accredit\w*|chartered|qualified)\b"
)
_HEADING = re.compile(
    r"\s*(?:licen[cs]es?|certifications?|certificates?|credentials|registrations?|courses?|training|"
    r"qualifications|zertifikate|"
    r"weiterbildung(?:en)?|fortbildung(?:en)?|lizenzen|qualifikationen|fuhrerschein)[\w &,/und]*:?\s*$"
)
_OTHER_HEADING = re.compile(
    r"\s*(?:(?:work |professional |berufs)?(?:experience|employment|erfahrung)|education|skills|languages|"
    r"projects|summary|profile|"
    r"ausbildung|bildung|kenntnisse|sprachen|berufliche\w* \w+|profil|interests|hobbys?|references)[\w &,/]*:?\s*$"
)
_OF = re.compile(
    r"\b(?:certified|licen[cs]ed|accredited|zertifiziert\w*|registered|qualified)(?: (?:in|as|for|to|by|im|"
    r"in der|als|fur|to (?:teach|practi[cs]e|operate|drive)))? "
    r"(?:an? |the |my )?(?P<of>[^,;.()]{3,50})|"
    r"(?P<before>(?:[\w&'/+-]+ ){1,4})(?:certificat(?:e|es|ion|ions)|licen[cs]es?|certified|zertifikat\w*|"
    r"zertifizierung\w*|lizenz|schein)\b|"
    r"(?:certificat(?:e|ion)|licen[cs]e|zertifikat|zertifizierung|lizenz|fuhrerschein) (?:in|as|for|of|to|als|"
    r"fur|im|der|zum|zur) (?:an? |the )?(?P<behind>[^,;.()]{3,50})|"
    r"\b(?P<glued>[\w-]{4,}(?:schein|zertifikat|lizenz|zertifizierung))\b|"
    r"\b(?:(?:staatlich )?(?:geprufte|anerkannte|examinierte)[rnms]?|prufung (?:zur|zum|als)|fachweiterbildung|"
    r"zusatzqualifikation|"
    r"zusatzausbildung|weiterbildung (?:zur|zum)|ausgebildete[rn]?) (?:in |fur |der |im )?(?P<made>(?:[\w-]+ ?){1,2})"
)
_END = re.compile(
    r"\b(?:from|at|and|with|which|that|since|until|through|by|by the|und|mit|von|seit|bis|valid|i|im jahr|where|"
    r"while|after|"
    r"to|as|on|of|for|in)\b"
)

# A list of certificates has short lines.
_LONGEST_LINE = 300


def read(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """The licences and certificates of a sentence."""
    cued = bool(_CUE.search(sentence.folded))
    for form, start, end in credential_hits(sentence.prepared):
        if sentence.denied(start) or (form.cued and not cued):
            continue
        own = sentence.own(start)
        words = sentence.text[start:end]
        near = sentence.sides(start, sides)
        known = any(form.type in side.credentials for side in near)
        telling = [word.folded for word in words_in(words) if not _CUE.fullmatch(word.folded)]
        known = known or any(all(side.vocabulary.says(word) for word in telling) for side in near)
        # Who is certified by a board of their profession may call it so.
        known = known or (words.lower().startswith("board") and bool(sides.cv.credentials))
        reason = "" if known else missing(words, "The licence or certificate", own=own)
        state = jurisdiction_near(sentence.prepared, start, end) if known and own else None
        if state and "-" in state and not _has_state(state, sides):
            known, reason = False, f"Your CV does not name this state for “{words}”."
        yield Read("licence", start, end, words, known, reason)
    yield from _certified(sentence, sides)


def _has_state(state: str, sides: Sides) -> bool:
    if any(state_in(line) == state for line in sides.cv.line_texts):
        return True
    return re.search(rf"(?<!\w){re.escape(state.partition('-')[2])}(?!\w)", sides.cv.text) is not None


def _certified(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """What follows "certified in": the CV has these words among its certificates, not only somewhere."""
    for found in _OF.finditer(sentence.folded):
        form = found.lastgroup or ""
        told, start = _told(found, form, sentence.text)
        words = [word.folded for word in words_in(told) if len(word.folded) > 2]
        telling = [word for word in words if form == "made" or not is_general(word)]
        if not telling or not sentence.own(found.start()) or sentence.denied(found.start()):
            continue
        # "A certified nurse": what somebody is may stand anywhere.
        calling = form == "of" and is_calling(words)
        known = sides.cv.vocabulary if calling else _certificates(sides.cv.text)
        shown = sentence.text[start : start + len(told)].strip()
        supported = all(known.knows(word) for word in telling) or found[0] in sides.cv.folded
        reason = "" if supported else missing(shown, "The certificate", own=True)
        yield Read("licence", found.start(), found.end(), shown, supported, reason)


def _told(found: re.Match[str], form: str, text: str) -> tuple[str, int]:
    """What is certified, and where that begins."""
    if form == "made":
        # Of two German words the second belongs to the name if it is a noun too.
        first, _, second = found[form].strip().partition(" ")
        place = found.start(form) + len(first) + 1
        return (f"{first} {second}" if text[place : place + 1].isupper() else first), found.start(form)
    if form == "before":
        told = _END.split(found[form])[-1]
        return told, found.end(form) - len(told)
    return (found[form] if form == "glued" else _END.split(found[form])[0]), found.start(form)


@lru_cache(maxsize=16)
def _certificates(text: str) -> Vocabulary:
    """The words of the lines of a CV that speak of licences and certificates, or stand under such a heading."""
    kept: list[str] = []
    under = False
    for line in text.split("\n"):
        folded = fold(line)
        if _HEADING.match(folded):
            under = True
        elif _OTHER_HEADING.match(folded):
            under = False
        if under or _CUE.search(folded) or held_in(line[:_LONGEST_LINE]):
            kept.append(line)
    return Vocabulary("\n".join(kept))
